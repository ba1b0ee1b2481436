import * as v from 'valibot';
import { collection } from '#lib/domain/shared/collection';
import { create, type Reading, type Store } from '#lib/domain/shared/context';
import { ref } from '#lib/domain/shared/ids';
import { visitor } from '#lib/domain/shared/policy';
import type { TestCollection } from './collection';
import { averagePrecision, mean, ndcg10, recall100 } from './measures';

/** How well search ranks the documents of one collection; each figure the mean over its questions, to three places. */
export interface Relevance {
	readonly collection: string;
	readonly engine: string;
	readonly ndcg10: number;
	readonly map: number;
	readonly recall100: number;
}

/** A document of a test collection as a store keeps it: published, with a title and a text. */
export const testDocuments = collection('test-document', v.object({ title: v.string(), text: v.string() }), {
	audience: () => ['public'],
	keys: {},
	search: ({ title, text }) => ({ title, body: [text] }),
	retention: 'published',
	version: 1,
	upgrades: []
});

/** As trec_eval is usually given. */
const DEEPEST = 1_000;
const AT_ONCE = 100;

/**
 * Keeps the documents in an empty store that knows {@link testDocuments}, asks each question as the search page does for a
 * visitor, and measures what comes back, down to the thousandth hit.
 */
export async function measureRelevance(
	{ name, documents, questions }: TestCollection,
	engine: string,
	store: Store
): Promise<Relevance> {
	for (let from = 0; from < documents.length; from += AT_ONCE) {
		const changes = documents
			.slice(from, from + AT_ONCE)
			.map(({ number, title, text }) => create(testDocuments, idOf(number), { title, text }));
		await store.commit({ by: 'setup', verb: 'measureRelevance', subject: ref(testDocuments.kind, changes[0]!.id), changes });
	}
	const read = store.as(visitor);
	while ((await read.search({ words: '' })).kinds.get(testDocuments.kind) !== documents.length) await pause();
	const measured: { ndcg10: number; map: number; recall100: number }[] = [];
	for (const { words, relevant } of questions) {
		const found = await ranking(read, words);
		measured.push({
			ndcg10: ndcg10(found, relevant),
			map: averagePrecision(found, relevant),
			recall100: recall100(found, relevant)
		});
	}
	const of = (name: keyof (typeof measured)[number]): number => Number(mean(measured.map((each) => each[name])).toFixed(3));
	return { collection: name, engine, ndcg10: of('ndcg10'), map: of('map'), recall100: of('recall100') };
}

/** Numbers of the documents that the pages of the search show, in order. */
async function ranking(read: Reading, words: string): Promise<number[]> {
	const found: number[] = [];
	let after: string | null = null;
	do {
		const page = await read.search({ words, order: 'relevance', limit: AT_ONCE, after });
		found.push(...page.hits.map(({ id }) => Number.parseInt(id, 10)));
		after = page.next;
	} while (after !== null && found.length < DEEPEST);
	return found;
}

/** The number in front, so that it is read back as it stands. */
const idOf = (number: number): string => String(number).padStart(26, '0');

/** An index beside a store may learn of a commit a moment later. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
