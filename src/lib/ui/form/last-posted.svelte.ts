/** Which form of the page was posted last with script; null until then, and always on the server. */
class LastPosted {
	form: string | null = $state(null);
}
export const lastPosted = new LastPosted();
