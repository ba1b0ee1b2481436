import { lookedForToo, synonymsAmong, vocabulariesOf, type LookedForToo } from '../people';
import { everyObjective } from '../projects';
import { systemClock, today, type Day } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Marked, Reading, SearchQuery, SearchResult } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { adoptionCounts, searchByAdoption } from './by-adoption';
import { choiceOf, fundingInWords, fundingMonths } from './funding/funding';
import { cardOf, type Card } from './card';
import { bodiesCounted, bodiesNamed, sameBodiesOf, withBodies } from './directory';
import { optionsByForm } from './known-options';
import {
	asIndexed,
	asShown,
	countedFacets,
	facetLabels,
	facetNames,
	facetViews,
	type Chosen,
	type FacetView
} from './library-facets';
import { reviewDueOf } from './review';
import { publishedPractices, type PublishedPractice } from './published-practice';
import { inOrder, newestEditions, templatesById } from './template';
import type { Wording } from './wording';

export const LIBRARY_ORDERS = ['relevance', 'date', 'adoption'] as const;
export type LibraryOrder = (typeof LIBRARY_ORDERS)[number];

/** What the index is asked for beside words and chosen facets, by its own names. Of no facet that is chosen too. */
export type LibraryNarrowed = Pick<SearchQuery, 'where' | 'dated'>;

export interface LibraryQuery {
	readonly words: string;
	/** Facet → values, any of which a practice holds. Names that are no facet are ignored. */
	readonly chosen: Chosen;
	readonly after: string | null;
	/** What comes first: the best answer or, without words, the newest when absent; else the newest, or what is tried in most places. */
	readonly order?: LibraryOrder;
	/** What else narrows down than facets, once it is worked out. */
	readonly narrowed?: Promise<LibraryNarrowed>;
	/** By this day money ends soon or has ended; by the clock of this machine when absent. */
	readonly today?: Day;
	/** Results on a page, up to 100; ten when absent. */
	readonly limit?: number;
}

export interface LibraryResult {
	readonly id: Id;
	readonly title: Marked;
	readonly snippet: Marked;
	readonly card: Card;
	readonly publishedAt: string;
	readonly checkedOn: string | null;
	/** The day by which somebody looks whether it is still right. */
	readonly reviewDue: string | null;
	/** Until when it is funded and what comes then, in words; empty where that is not asked about yet. */
	readonly funding: string;
	readonly note: string;
	/** How many say that they try it, of what all its readers read. */
	readonly tried: number;
	/** BCP 47 language of its title and text. */
	readonly language: string;
}

export interface LibraryPage extends Pick<SearchResult, 'reached' | 'tooCommon'> {
	readonly results: readonly LibraryResult[];
	readonly next: string | null;
	/** Practices that answer the words, and how many of them hold what was chosen. Only readable ones count. */
	readonly answering: number;
	readonly narrowed: number;
	readonly facets: readonly FacetView[];
	readonly suggestion: string | null;
	/** Words that were looked for in other wordings too. */
	readonly also: readonly LookedForToo[];
	/** False while the index is being built after a start. */
	readonly ready: boolean;
}

const KIND = publishedPractices.kind;
const PAGE = 10;

/** One page of the library for a reader, signed in or not: by words, by facets, newest first where there are no words. */
export async function libraryPage(read: Reading, query: LibraryQuery): Promise<LibraryPage> {
	const [editions, words, objectives, tried, same, named, narrowed] = await Promise.all([
		templatesById(read),
		vocabulariesOf(read),
		everyObjective(read),
		adoptionCounts(read),
		sameBodiesOf(read),
		'body' in query.chosen ? bodiesNamed(read) : null,
		query.narrowed
	]);
	const templates = newestEditions(editions.values());
	const names = facetNames(words.get('facets'), templates);
	const optionsOf = optionsByForm(words);
	const chosen = withBodies(readable(query.chosen, names, objectives), named);
	const day = query.today ?? today(systemClock);
	const where = { ...narrowed?.where, ...asIndexed(chosen, day, named) };
	const asked: SearchQuery = {
		words: query.words,
		synonyms: synonymsAmong(words),
		kinds: [KIND],
		...narrowed,
		facets: countedFacets(names.keys()),
		limit: query.limit ?? PAGE,
		after: query.after,
		...(query.order === 'date' ? { order: query.order } : {})
	};
	const isNarrowed = Object.keys(chosen).length > 0;
	const [found, whole] = await Promise.all([
		query.order === 'adoption' ? searchByAdoption(read, { ...asked, where }, tried) : read.search({ ...asked, where }),
		isNarrowed ? read.search({ ...asked, limit: 1, after: null }) : null
	]);
	const all = whole ?? found;
	const [records, { bodies, counts }] = await Promise.all([
		read.findMany(found.hits.map((hit) => ref(KIND, hit.id))),
		bodiesCounted(read, asked, all, same, named)
	]);
	const byId = new Map(records.map((each) => [each.id, each.record as Saved<PublishedPractice>]));
	return {
		results: found.hits.flatMap(({ id, title, snippet }) => {
			const record = byId.get(id);
			const template = record?.wording && editions.get(record.wording.template);
			if (!record?.wording || !template) return [];
			const card = cardOf(record.wording, template, optionsOf(template));
			return [{ id, title, snippet, card, tried: tried.get(id) ?? 0, ...dated(record, record.wording, day) }];
		}),
		next: found.next,
		answering: all.kinds.get(KIND) ?? 0,
		narrowed: found.kinds.get(KIND) ?? 0,
		facets: facetViews(
			names,
			asShown(new Map([...all.facets, ['body', counts]]), day),
			chosen,
			facetLabels(inOrder(editions.values()), optionsOf, objectives, bodies)
		),
		suggestion: found.suggestion,
		reached: found.reached,
		also: lookedForToo(query.words, found),
		tooCommon: found.tooCommon ?? [],
		ready: found.ready
	};
}

const dated = (record: PublishedPractice, wording: Wording, day: Day) => ({
	funding: fundingMonths(record).some((month) => choiceOf(month, day)) ? fundingInWords(record) : '',
	publishedAt: record.publication.at,
	checkedOn: wording.checkedOn,
	reviewDue: reviewDueOf(record),
	language: wording.language,
	note: record.note
});

/** What was chosen, without names that are no facet and without objectives this reader does not know. */
function readable(chosen: Chosen, names: ReadonlyMap<string, string>, known: ReadonlyMap<string, unknown>): Chosen {
	const kept = Object.entries(chosen)
		.filter(([name]) => names.has(name))
		.map(([name, values]) => [name, name === 'objective' ? values.filter((value) => known.has(value)) : values] as const)
		.filter(([, values]) => values.length > 0);
	return Object.fromEntries(kept);
}
