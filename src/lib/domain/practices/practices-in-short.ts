import { vocabulariesOf } from '../people';
import type { Saved } from '../shared/collection';
import type { Reading } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { cardOf, type Card } from './card';
import { optionsByForm } from './known-options';
import { publishedPractices, type PublishedPractice } from './published-practice';
import { templatesById } from './template';

/** What a text that cites a practice says of it. */
export type PracticeInShort = Pick<Card, 'title' | 'forWhom' | 'claim' | 'evidence'> & { readonly id: Id };

/** Those of some practices that this reader finds in the library, in the order asked. */
export async function practicesInShort(read: Reading, ids: readonly Id[]): Promise<readonly PracticeInShort[]> {
	if (ids.length === 0) return [];
	const [found, editions, words] = await Promise.all([
		read.findMany(ids.map((id) => ref(publishedPractices.kind, id))),
		templatesById(read),
		vocabulariesOf(read)
	]);
	const optionsOf = optionsByForm(words);
	return found.flatMap(({ id, record }) => {
		const { wording } = record as Saved<PublishedPractice>;
		const template = wording && editions.get(wording.template);
		if (!wording || !template) return [];
		const { title, forWhom, claim, evidence } = cardOf(wording, template, optionsOf(template));
		return [{ id, title, forWhom, claim, evidence }];
	});
}
