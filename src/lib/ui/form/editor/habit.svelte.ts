/** Whether whoever writes here prefers the plain area; for as long as the page is open, in all its fields. */
class Habit {
	plain = $state(false);
}
export const habit = new Habit();
