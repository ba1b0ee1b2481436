import type { LibraryQuery } from '#lib/domain/practices';

const LONGEST_WORDS = 300;
const MOST_VALUES = 20;

/** What the address of the library asks for: `words`, `after`, and any facet by its name, several times over. */
export function libraryQuery(params: URLSearchParams): LibraryQuery {
	const facets = [...new Set(params.keys())].filter((name) => name !== 'words' && name !== 'after' && !name.startsWith('/'));
	return {
		words: (params.get('words') ?? '').trim().slice(0, LONGEST_WORDS),
		chosen: Object.fromEntries(facets.map((name) => [name, params.getAll(name).filter(Boolean).slice(0, MOST_VALUES)])),
		after: params.get('after')
	};
}
