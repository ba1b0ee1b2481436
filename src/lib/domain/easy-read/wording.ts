import * as v from 'valibot';
import { attachment } from '../attachments';
import * as field from '../shared/fields';
import { parseRef } from '../shared/ids';

/** Lines that an easy read has at most; more is a second one. */
export const MOST_STEPS = 40;
/** Letters of a line: one idea, in one or two short sentences. */
export const LINE_LETTERS = 240;

/** The record that an easy read is of, as `kind/id`. */
export const originalRef = v.custom<string>(
	(text) => typeof text === 'string' && parseRef(text) !== null,
	'Choose what it is of.'
);

/** One idea, and the picture beside it as the library had it when it was chosen. */
const step = v.object({
	words: field.line(LINE_LETTERS),
	picture: v.nullable(v.object({ from: field.id, file: attachment }))
});
export type Step = v.InferOutput<typeof step>;

export const wordingSchema = {
	title: field.line(120, 'Give it a short name.'),
	steps: v.pipe(v.array(step), v.maxLength(MOST_STEPS, `Keep it to ${MOST_STEPS} lines.`))
};
export interface Wording {
	readonly title: string;
	readonly steps: readonly Step[];
}

/** Who made it and with whom it was read, in free words: groups and posts, not private people. */
export const checkSchema = v.object({
	madeBy: field.line(160),
	checkedWith: field.line(160),
	on: field.day,
	/** The wording of the original that it was checked against. */
	original: v.pipe(v.string(), v.maxLength(60))
});

export const picturesIn = ({ steps }: { readonly steps: readonly Step[] }): string[] =>
	steps.flatMap(({ picture }) => (picture ? [picture.file.blob] : []));

/** Everything that readers will read, for the check that runs before they do. */
export const textOf = ({ title, steps }: Wording): string =>
	[title, ...steps.flatMap(({ words, picture }) => [words, picture?.file.description ?? ''])].filter(Boolean).join('\n');
