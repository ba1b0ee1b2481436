import type { Saved } from '../shared/collection';
import type { Hit, Reading, SearchQuery, SearchResult } from '../shared/context';
import { Invalid } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { languageAlone } from '../shared/languages';
import { adoptions } from './adoption';
import { publishedPractices, type PublishedPractice } from './published-practice';
import { titleOf } from './wording';

/** Practices with the number of those who say that they try them. */
export type AdoptionCounts = ReadonlyMap<Id, number>;

/**
 * How often each practice is tried. Only what everybody who reads the practice reads of is counted, so that an order made of
 * it is the same for all of them and tells nobody of what is kept from them.
 */
export const adoptionCounts = async (read: Reading): Promise<AdoptionCounts> =>
	(await read.count(adoptions, { by: 'countsFor' })) as AdoptionCounts;

/** Practices that are put in this order; beyond them comes what there is in the usual one. */
const MOST_PUT_FIRST = 100;
/** Answers to words that are put in this order, a hundred at a time: what answers less well is not put before them. */
const PAGES_OF_ANSWERS = 3;

const KIND = publishedPractices.kind;
const FIRST = /^tried-(\d{1,3})$/;
const REST = 'rest-';

/** A search that finds practices, among others maybe, with what is tried in most places first. `asked.where`: what facets are narrowed down to. */
export async function searchByAdoption(read: Reading, asked: SearchQuery, counts: AdoptionCounts): Promise<SearchResult> {
	const limit = asked.limit!;
	if (asked.words !== '') return bestAnswers(read, asked, counts, startOf(asked.after ?? null), limit);
	const after = asked.after ?? null;
	const first = await triedFirst(read, asked, counts);
	if (after?.startsWith(REST) || first.length === 0) return theRest(read, asked, first, after?.slice(REST.length) || null);
	const at = startOf(after);
	const isLast = at + limit >= first.length;
	// The last page of them goes on with the first of what follows.
	const rest = await theRest(read, { ...asked, limit: isLast ? limit : 1 }, first, null);
	const hits = first.slice(at, at + limit).map(({ id, record }): Hit => {
		const said = publishedPractices.search!(record, id)!;
		return { kind: KIND, id, title: [{ text: titleOf(record.wording!), hit: false }], snippet: rest.passageOf(said) };
	});
	return isLast ? { ...rest, hits: [...hits, ...rest.hits] } : { ...rest, hits, next: `tried-${at + limit}` };
}

/** Of the answers that answer best, those that are tried most come first. */
async function bestAnswers(
	read: Reading,
	asked: SearchQuery,
	counts: AdoptionCounts,
	at: number,
	limit: number
): Promise<SearchResult> {
	const best = await read.search({ ...asked, limit: 100, after: null });
	const hits = [...best.hits];
	let { next } = best;
	for (let page = 1; page < PAGES_OF_ANSWERS && next !== null; page += 1) {
		const more = await read.search({ ...asked, limit: 100, after: next });
		hits.push(...more.hits);
		({ next } = more);
	}
	const sorted = hits.toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
	return { ...best, hits: sorted.slice(at, at + limit), next: at + limit < sorted.length ? `tried-${at + limit}` : null };
}

/** The practices tried most that hold what was chosen, most first. */
async function triedFirst(read: Reading, { where = {}, dated = {} }: SearchQuery, counts: AdoptionCounts) {
	const ranked = [...counts].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).slice(0, MOST_PUT_FIRST);
	const found = await read.findMany(ranked.map(([id]) => ref(KIND, id)));
	const records = found.map(({ id, record }) => ({ id, record: record as Saved<PublishedPractice> }));
	return records.filter(({ id, record }) => {
		const said = publishedPractices.search!(record, id);
		if (!said?.at || (dated.from && said.at < dated.from) || (dated.to && said.at >= dated.to)) return false;
		const facets: Readonly<Record<string, readonly string[]>> = { ...said.facets, language: [languageAlone(said.language!)] };
		return Object.entries(where).every(([name, values]) => facets[name]?.some((each) => values.includes(each)));
	});
}

/** What follows them in the usual order. A page of it may hold fewer, never one of them again. */
async function theRest(
	read: Reading,
	asked: SearchQuery,
	first: readonly { readonly id: Id }[],
	after: string | null
): Promise<SearchResult> {
	const found = await read.search({ ...asked, after });
	const before = new Set(first.map(({ id }) => id));
	return {
		...found,
		hits: found.hits.filter(({ id }) => !before.has(id)),
		next: found.next === null ? null : REST + found.next
	};
}

function startOf(after: string | null): number {
	if (after === null) return 0;
	const [, at] = FIRST.exec(after) ?? [];
	if (at === undefined)
		throw Invalid.field('after', 'This link to the next page is no longer good. Start again from the first page.');
	return Number(at);
}
