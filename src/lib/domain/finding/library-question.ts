import { LIBRARY_ORDERS, type LibraryOrder } from '../practices';

/** What the address of the library asks for. */
export interface LibraryQuestion {
	/** Words, with what narrows them down among them: `bus evidence:measured`. */
	readonly line: string;
	/** Facet → values, any of which a practice holds. Names that are no facet are ignored. */
	readonly chosen: Readonly<Record<string, readonly string[]>>;
	readonly order: LibraryOrder;
	readonly after: string | null;
}

const LONGEST_LINE = 300;
/** What the address says beside facets; `with` stands there where somebody chose what to compare. */
const NO_FACETS = new Set(['words', 'after', 'sort', 'with']);
const MOST_VALUES = 20;

/** What the address of the library asks for: `words`, `after`, `sort`, and any facet by its name, several times over. */
export function readLibraryQuestion(params: URLSearchParams): LibraryQuestion {
	const facets = [...new Set(params.keys())].filter((name) => !NO_FACETS.has(name) && !name.startsWith('/'));
	return {
		line: (params.get('words') ?? '').trim().slice(0, LONGEST_LINE),
		chosen: Object.fromEntries(facets.map((name) => [name, params.getAll(name).filter(Boolean).slice(0, MOST_VALUES)])),
		order: LIBRARY_ORDERS.find((each) => each === params.get('sort')) ?? 'relevance',
		after: params.get('after')
	};
}

/** The question of an address that asks for this, from its first page on; empty where it asks for everything. */
export const writeLibraryQuestion = ({ line, chosen, order }: Omit<LibraryQuestion, 'after'>): string =>
	new URLSearchParams([
		...(line === '' ? [] : [['words', line]]),
		...Object.entries(chosen)
			.toSorted(([one], [other]) => (one < other ? -1 : 1))
			.flatMap(([name, values]) => values.toSorted().map((value) => [name, value])),
		...(order === 'relevance' ? [] : [['sort', order]])
	]).toString();
