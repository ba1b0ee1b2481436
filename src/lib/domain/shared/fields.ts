import * as v from 'valibot';
import { isDay } from './clock';
import { isId } from './ids';
import type { Token } from './audience';

/** The pieces that record and form schemas are made of. Each has a stated size, and its message is for the writer. */

// Control characters other than tab and line feed. Marks of direction are kept: pages isolate what people typed.
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/;

const isClean = (text: string): boolean => text.isWellFormed() && !CONTROLS.test(text);
const UNCLEAN = 'This holds hidden control characters. Paste it as plain text.';
const letters = (count: number): string => count.toLocaleString('en-GB');

/** Says of a text that somebody puts it into words of their own; forms look at such words before others read them. */
const ownWords = v.metadata<string, { ownWords: true }>({ ownWords: true });

const oneLine = (max: number, missing: string) =>
	v.pipe(
		v.string(missing),
		v.nonEmpty(missing),
		v.maxLength(max, `Keep this to ${letters(max)} letters.`),
		v.check((text) => isClean(text) && !/[\n\t]/.test(text), UNCLEAN)
	);

/** One line of text of 1 to `max` letters. */
export const line = (max = 200, missing = 'Write something here.') => v.pipe(oneLine(max, missing), ownWords);

/** One line of at most `max` letters, or nothing (an empty text). */
export const optionalLine = (max = 200) =>
	v.union([v.literal(''), line(max)], `Keep this to one line of ${letters(max)} letters.`);

/** Several paragraphs, Markdown, of 1 to `max` letters. */
export const prose = (max = 100_000, missing = 'Write something here.') =>
	v.pipe(
		v.string(missing),
		v.nonEmpty(missing),
		v.maxLength(max, `This is longer than the ${letters(max)} letters that fit here. Shorten it, or keep it in two pieces.`),
		v.check(isClean, UNCLEAN),
		ownWords
	);

/** Several paragraphs of at most `max` letters, or nothing. */
export const optionalProse = (max = 100_000) =>
	v.pipe(
		v.string(),
		v.maxLength(max, `This is longer than the ${letters(max)} letters that fit here. Shorten it, or keep it in two pieces.`),
		v.check(isClean, UNCLEAN),
		ownWords
	);

export const id = v.custom<string>(isId, 'Choose one from the list.');
export const day = v.pipe(v.string('Give a date.'), v.check(isDay, 'Give a date such as 14 May 2026.'));
export const optionalDay = v.nullable(day);
export const instant = v.pipe(v.string(), v.isoTimestamp());
/** Wall time, `09:30`. */
export const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time such as 09:30.'));
export const ids = (max = 100) => v.pipe(v.array(id), v.maxLength(max, `Choose at most ${max}.`));
/** Values of a vocabulary (data in the workspace, so their own spelling is not known here). */
export const terms = (max = 50) => v.pipe(v.array(oneLine(100, 'Choose one.')), v.maxLength(max, `Choose at most ${max}.`));
/** An audience as it is stored. The longest is that of a person: whoever shares a set or project with them, or ever did, may name them. */
export const tokens = v.pipe(
	v.array(v.custom<Token>((each) => typeof each === 'string' && TOKEN.test(each))),
	v.maxLength(1_000)
);

const TOKEN =
	/^(staff|partners|administrators|coordinators|public|(person|supervisor-of|set|facilitator-of|project):[a-z0-9]{26}|supervised-by:[a-z0-9]{26}:[a-z0-9]{26}|circle:[a-z0-9]{26}:\d{1,9})$/;

/** Somebody's act, as a noun: `completion: act | null` instead of `done: boolean`. */
export const act = v.object({ by: id, at: instant });
