/** What stands for an owner where a list that leaves may not say who took an action on; brought in again it is nobody. */
export const NOT_NAMED = 'not named';
