import { reaches } from '#lib/domain/shared/audience';
import type { SearchResult } from '#lib/domain/shared/context';
import { refText } from '#lib/domain/shared/ids';
import type { IndexedRecord, SearchIndex } from '#lib/server/search/port';

/** The smallest search there is: every word must stand in the text. For tests that are about the store and not about search. */
export function wordIndex(): SearchIndex {
	const records = new Map<string, IndexedRecord>();
	let ready = false;
	return {
		async load(batches) {
			for await (const batch of batches) for (const each of batch) records.set(refText(each), each);
			ready = true;
		},
		async apply(changes) {
			for (const each of changes) {
				if ('put' in each) records.set(refText(each.put), each.put);
				else records.delete(refText(each.drop));
			}
		},
		async search(query, tokens, textOf): Promise<SearchResult> {
			const words = query.words.toLowerCase().split(/\s+/).filter(Boolean);
			const readable = [...records.values()].filter(({ audience }) => !tokens || reaches(audience, tokens));
			const matching = readable.filter((each) => {
				const text = [each.title, ...each.body].join(' ').toLowerCase();
				return words.every((word) => text.includes(word));
			});
			const kinds = new Map<string, number>();
			for (const { kind } of matching) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
			const narrowed = Object.entries(query.where ?? {});
			const hits = matching
				.filter(({ facets }) => narrowed.every(([name, values]) => facets[name]?.some((each) => values.includes(each))))
				.filter((each) => (query.kinds?.includes(each.kind) ?? true) && textOf(each) !== null)
				.slice(0, query.limit ?? 20)
				.map(({ kind, id, title }) => ({ kind, id, title: [{ text: title, hit: false }], snippet: [] }));
			return {
				hits,
				reached: 'all',
				next: null,
				kinds,
				facets: new Map(),
				suggestion: null,
				also: [],
				ready,
				passageOf: () => []
			};
		},
		async related() {
			return [];
		},
		async close() {}
	};
}
