import * as v from 'valibot';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { LONGEST_TEXT, type Answer, type AnswerWish } from './answer';
import { slug } from './template';

/** Words of a document that the reading found no place for. Without a section they are left out. */
export const placedByHand = v.object({
	text: field.optionalProse(LONGEST_TEXT),
	section: v.optional(v.union([v.literal(''), slug], 'Choose a section from the list.'), '')
});
type PlacedByHand = v.InferOutput<typeof placedByHand>;

/** Answers with what was placed by hand behind what stands there: in `answers`, else in `standing`, of which only what changes is given back. */
export function withPlaced(
	answers: Readonly<Record<string, AnswerWish>>,
	placed: readonly PlacedByHand[],
	standing: Readonly<Record<string, Answer>> = {}
): Readonly<Record<string, AnswerWish>> {
	const all: Record<string, AnswerWish> = { ...answers };
	for (const [at, { text, section }] of placed.entries()) {
		if (section === '' || text === '') continue;
		const before = all[section]?.text ?? (Object.hasOwn(standing, section) ? standing[section]!.text : undefined);
		const joined = [before, text].filter(Boolean).join('\n\n');
		if (joined.length > LONGEST_TEXT)
			throw Invalid.field(`unplaced.${at}.section`, 'This section is full. Choose another, or shorten its words.');
		all[section] = { ...all[section], text: joined };
	}
	return all;
}
