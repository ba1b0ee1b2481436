import type { LibraryQuery } from '#lib/domain/practices';

const LONGEST_WORDS = 300;
/** What the address says beside them; `with` stands there where somebody chose what to compare. */
const NO_FACETS = new Set(['words', 'after', 'sort', 'with']);
const MOST_VALUES = 20;

/** What the address of the library asks for: `words`, `after`, `sort`, and any facet by its name, several times over. */
export function libraryQuery(params: URLSearchParams): LibraryQuery {
	const facets = [...new Set(params.keys())].filter((name) => !NO_FACETS.has(name) && !name.startsWith('/'));
	return {
		words: (params.get('words') ?? '').trim().slice(0, LONGEST_WORDS),
		chosen: Object.fromEntries(facets.map((name) => [name, params.getAll(name).filter(Boolean).slice(0, MOST_VALUES)])),
		byAdoption: params.get('sort') === 'adoption',
		after: params.get('after')
	};
}
