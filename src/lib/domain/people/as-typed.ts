import { fold } from './matching';

/** Before a name in the index that is nobody's id. */
const MARK = '~';

/**
 * What a record is found by for somebody or a body whom it names as they were typed, such as whoever had left before anybody kept
 * their name: the whole name, and each word of it.
 */
export const foundAsTyped = (name: string): readonly string[] => {
	const whole = fold(name).trim();
	return whole === '' ? [] : [...new Set([whole, ...whole.split(/\s+/)])].map((each) => `${MARK}${each}`);
};

/** What finds it: a whole name, or a word of one. */
export const askedAsTyped = (name: string): string => `${MARK}${fold(name).trim()}`;
