import * as v from 'valibot';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';
import { firstSentence } from '../shared/first-sentence';

/** What a member adds to an entry of the set's file, dated, below the words that stand there. It has the entry's readers. */
const schema = v.object({
	entry: field.id,
	set: field.id,
	author: field.id,
	text: field.prose(20_000),
	addition: field.act,
	audience: field.tokens
});
export type SetAddition = v.InferOutput<typeof schema>;

export const setAdditions = collection('set-addition', schema, {
	audience: (each) => each.audience,
	keys: {
		entry: one('text', (each) => each.entry),
		set: one('text', (each) => each.set),
		author: one('text', (each) => each.author),
		at: one('instant', ({ addition }) => addition.at)
	},
	search: (each) => ({
		title: firstSentence(each.text),
		body: [each.text],
		facets: { set: [each.set] },
		at: each.addition.at
	}),
	retention: 'learning',
	version: 1,
	upgrades: []
});
