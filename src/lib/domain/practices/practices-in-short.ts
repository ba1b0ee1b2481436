import { vocabulariesOf } from '../people';
import type { Saved } from '../shared/collection';
import type { Reading } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { cardOf, type Card } from './card';
import { optionsByForm } from './known-options';
import { publishedPractices, type PublishedPractice } from './published-practice';
import { templatesById, type Template } from './template';

/** What a text that cites a practice says of it. */
export type PracticeInShort = Pick<Card, 'title' | 'forWhom' | 'claim' | 'evidence'> & { readonly id: Id };

/** What a practice rests on, how widely it reaches and what it costs, before it is opened. */
export type PracticeBadges = Pick<Card, 'claim' | 'reach' | 'cost'>;

/** Those of some practices that this reader finds in the library, in the order asked. */
export async function practicesInShort(read: Reading, ids: readonly Id[]): Promise<readonly PracticeInShort[]> {
	const cards = await cardsOf(read, ids);
	return [...cards].map(([id, { title, forWhom, claim, evidence }]) => ({ id, title, forWhom, claim, evidence }));
}

/** By what cards are worded: the forms that practices are written by, and the options of each as they are called now. */
export interface CardWording {
	readonly editions: ReadonlyMap<string, Template>;
	readonly optionsOf: ReturnType<typeof optionsByForm>;
}

/** Reads by what cards are worded. */
export async function cardWording(read: Reading): Promise<CardWording> {
	const [editions, words] = await Promise.all([templatesById(read), vocabulariesOf(read)]);
	return { editions, optionsOf: optionsByForm(words) };
}

/**
 * What a list shows of some practices of the library, of those that this reader finds there, by id in the order asked. `wording`: where
 * it was asked for beside what found them, so that nothing waits for it.
 */
export async function cardsOf(read: Reading, ids: readonly Id[], wording?: CardWording): Promise<ReadonlyMap<Id, Card>> {
	if (ids.length === 0) return new Map();
	const [found, { editions, optionsOf }] = await Promise.all([
		read.findMany(ids.map((id) => ref(publishedPractices.kind, id))),
		wording ?? cardWording(read)
	]);
	const cards = found.flatMap(({ id, record }) => {
		const { wording } = record as Saved<PublishedPractice>;
		const template = wording && editions.get(wording.template);
		return wording && template ? [[id, cardOf(wording, template, optionsOf(template))] as const] : [];
	});
	return new Map(cards);
}
