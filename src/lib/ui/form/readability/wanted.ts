import { getContext, setContext } from 'svelte';

const KEY = Symbol('readability');

/** Whether whoever writes wants to know how easy their text is to read, and where it is said what that means. */
export interface ReadabilityWish {
	readonly wanted: boolean;
	readonly about: string;
}

/** Says so for all fields of a page. */
export const provideReadability = (wish: () => ReadabilityWish): void => void setContext(KEY, wish);
export const readabilityWish = (): (() => ReadabilityWish) | undefined => getContext(KEY);
