import { token, type Token } from '#lib/domain/shared/audience';
import type { Marked, Related, RelatedQuery, SearchQuery, SearchResult } from '#lib/domain/shared/context';
import { refText } from '#lib/domain/shared/ids';
import type { IndexedRecord, SearchIndex } from '../port';

export const idOf = (name: string): string =>
	name
		.toLowerCase()
		.replace(/[^a-z0-9]/g, '')
		.padEnd(26, '0')
		.slice(0, 26);

/** A practice that everyone may read, named by its title, unless said otherwise. */
export const record = (title: string, body = '', more: Partial<IndexedRecord> = {}): IndexedRecord => ({
	kind: 'practice',
	id: idOf(title),
	audience: ['public'],
	title,
	body: body ? [body] : [],
	facets: {},
	at: null,
	language: 'en',
	...more
});

export const ada = token.person(idOf('ada'));
export const ben = token.person(idOf('ben'));
export const CANARY = 'zqcanary7731';

export const textOf = (marked: Marked): string => marked.map((piece) => piece.text).join('');
export const hitsIn = (marked: Marked): string[] => marked.filter((piece) => piece.hit).map((piece) => piece.text);

/** All that an answer tells, and how it marks some text. */
export const told = ({ passageOf, ...answer }: SearchResult) => ({
	...answer,
	passage: passageOf({ title: '', body: ['An open day, and the bus or train to it.'] })
});

/** An index that is told the texts of records by what was put into it, as a store would tell them. */
export interface ToldIndex extends Omit<SearchIndex, 'search' | 'related'> {
	search(query: SearchQuery, tokens: ReadonlySet<Token> | null): Promise<SearchResult>;
	related(query: RelatedQuery, tokens: ReadonlySet<Token> | null): Promise<readonly Related[]>;
}

export function tellingTexts(index: SearchIndex): ToldIndex {
	const records = new Map<string, IndexedRecord>();
	return {
		load(batches) {
			async function* noted(): AsyncGenerator<readonly IndexedRecord[]> {
				for await (const batch of batches) {
					for (const each of batch) if (!records.has(refText(each))) records.set(refText(each), each);
					yield batch;
				}
			}
			return index.load(noted());
		},
		apply(changes) {
			for (const change of changes) if ('put' in change) records.set(refText(change.put), change.put);
			return index.apply(changes);
		},
		search: (query, tokens) => index.search(query, tokens, (of) => records.get(refText(of)) ?? null),
		related: (query, tokens) => index.related(query, tokens, (of) => records.get(refText(of)) ?? null),
		close: () => index.close()
	};
}

/** An index with what the tests of one ask it; a fresh one for each test. */
export interface Asked {
	readonly index: ToldIndex;
	keep(...records: IndexedRecord[]): Promise<unknown>;
	/** What somebody finds who holds these tokens and reads what is public. */
	ask(words: string, query?: Partial<SearchQuery>, ...tokens: Token[]): Promise<SearchResult>;
	titles(words: string, query?: Partial<SearchQuery>, ...tokens: Token[]): Promise<string[]>;
}
