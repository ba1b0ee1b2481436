import type { Database } from '#lib/server/store/postgres/database';
import { mostOf, wantsAll, type Reached } from '../../ladder';
import { SCORING } from '../../scoring';
import type { AnswerRow } from '../answer-row';
import type { Question } from '../question';
import { ALL_LOOKED_UP, type Slot } from '../scored';
import { countFacets, countKinds } from './counts';
import type { FacetColumn, FacetColumns } from './facet-columns';
import { addedBy } from './feedback';
import { pageStatement } from './page-statement';
import { facetTexts, narrowed, ofKinds, passingOf, type Passing } from './narrowing';
import { phrasesOf, readPhrases, type PhraseColumns } from './phrases';
import { readColumns, type Read } from './read';
import { Tally, type Found, type Holders } from './tally';
import { topOf, type Placed } from './top';

/** Whether blocks answer a question. What hangs on days is asked of the rows. */
export const goesByBlocks = ({ parsed, query, slots, byDate }: Question): boolean =>
	!parsed.blank && !byDate && query.dated === null && slots.length <= ALL_LOOKED_UP;

/** Answers a question as `questionStatement` does, from blocks: who holds its words is weighed here, and then the page is asked for. */
export async function answerByBlocks(database: Database, facets: FacetColumns, question: Question): Promise<AnswerRow> {
	const { query, slots } = question;
	const read = await readColumns(database, wantedBy(question), question);
	const [facetColumns, phrases] = await Promise.all([
		facets.of(database, query.facets, read.known.generation),
		readPhrases(database, question, read)
	]);
	const found = slots.map((slot) => foundBy(slot, read, phrases));
	const passing = passingOf(question, read, phrases);
	const { answering, holders, reached, kinds, counts, changed } = await weighed(
		database,
		question,
		read,
		found,
		facetColumns,
		passing
	);
	const { text, args } = pageStatement(question, answering, changed);
	const [page] = await database.ask<Page>(text, args);
	for (const [facet, records] of page!.facets ?? []) counts.set(facet, (counts.get(facet) ?? 0) + records);
	const shown = new Set((page!.hits ?? []).map(({ doc }) => doc));
	return {
		kinds: [...kinds],
		facets: [...counts],
		hits: page!.hits,
		terms: [...slots.flatMap(({ term }, at) => (holders[at]!.exact > 0 ? [term] : [])), ...begunIn(shown, found)],
		reached,
		missing: slots.flatMap(({ quoted, slot }, at) => (!quoted && nobodyHolds(holders[at]!) ? [slot] : [])),
		left_out: [],
		samples: page!.samples
	};
}

const nobodyHolds = ({ exact, also, nearly }: Holders): boolean => exact + also + nearly === 0;

interface Page extends Record<string, unknown> {
	readonly hits: readonly (NonNullable<AnswerRow['hits']>[number] & { readonly doc: number })[] | null;
	readonly facets: AnswerRow['facets'];
	readonly samples: AnswerRow['samples'];
}

/** The terms that a question looks up, and the values of facets that it is narrowed to; of the words of phrases also where they stand. */
function wantedBy(question: Question): { terms: string[]; placed: string[] } {
	const { slots, parsed, query } = question;
	const words = slots.flatMap(({ term, beginnings, alike, also }) => [term, ...beginnings, ...alike, ...also.flat()]);
	return {
		terms: [...new Set([...words, ...parsed.without.flat(), ...query.where.flatMap(facetTexts)])],
		placed: [...new Set(phrasesOf(question).flat())]
	};
}

function foundBy(slot: Slot, { columnOf, begun }: Read, phrases: PhraseColumns): Found {
	const { prefix, alike } = SCORING;
	const beginnings = slot.beginnings.filter((term) => term !== slot.term);
	const continued = slot.prefix === null ? [] : begun.filter((term) => term.startsWith(slot.prefix!) && term !== slot.term);
	return {
		slot,
		exact: columnOf(slot.term),
		also: slot.also.map((terms) => (terms.length === 1 ? columnOf(terms[0]!) : phrases(terms))),
		begun: [
			...[...new Set([...beginnings, ...continued])].map((term) => ({ term, column: columnOf(term), factor: prefix })),
			...slot.alike.map((term) => ({ term, column: columnOf(term), factor: alike }))
		]
	};
}

interface Weighed {
	/** What may stand on the page. */
	readonly answering: Placed;
	readonly holders: readonly Holders[];
	readonly reached: Reached;
	readonly kinds: ReadonlyMap<string, number>;
	readonly counts: Map<string, number>;
	/** Matches whose facets are not counted yet. */
	readonly changed: readonly number[];
}

/** Weighs what was found, and counts what matches. */
async function weighed(
	database: Database,
	question: Question,
	read: Read,
	found: readonly Found[],
	facets: readonly FacetColumn[],
	passing: Passing
): Promise<Weighed> {
	const { query, slots } = question;
	const isLong = !wantsAll(slots.length, false);
	const matched = isLong ? await matchesOfLong(database, question, read, found, passing) : matchesOf(found, read, passing);
	const { tally, docs, reached } = matched;
	try {
		const kindOf = new Map(read.known.shelves);
		const matching = narrowed(docs, question, read);
		const shown = query.kinds ? ofKinds(matching, tally, kindOf, query.kinds) : matching;
		return {
			answering: topOf(shown, tally.places(shown, !isLong), query),
			holders: tally.holders,
			reached,
			kinds: countKinds(matching, tally, kindOf),
			...countFacets(shown, facets, read.fresh)
		};
	} finally {
		tally.end();
	}
}

interface Matched {
	readonly tally: Tally;
	readonly docs: Int32Array;
	readonly reached: Reached;
}

/** The records with all of the words; where there is none, those with most of them, or any (`ladder.ts`). */
function matchesOf(found: readonly Found[], read: Read, passing: Passing): Matched {
	const wide = new Tally(read.corpus, found, true);
	const all = passing(wide.matches(found.length));
	if (all.length > 0 || found.length === 1) return { tally: wide, docs: all, reached: 'all' };
	wide.end();
	const tally = new Tally(read.corpus, found, false);
	const most = passing(tally.matches(mostOf(found.length)));
	if (most.length > 0) return { tally, docs: most, reached: 'most' };
	return { tally, docs: passing(tally.matches(1)), reached: 'any' };
}

/** Any of the words will do; what the best of these records have in common then orders them anew and finds a few more. */
async function matchesOfLong(
	database: Database,
	question: Question,
	read: Read,
	found: readonly Found[],
	passing: Passing
): Promise<Matched> {
	const tally = new Tally(read.corpus, found, false);
	try {
		const first = passing(tally.matches(1));
		const added = await addedBy(database, question, first, tally);
		return { tally, docs: passing(tally.add(added, first)), reached: 'any' };
	} catch (trouble) {
		tally.end();
		throw trouble;
	}
}

/** The terms that a word may stand for and records on the page hold. */
function begunIn(shown: ReadonlySet<number>, found: readonly Found[]): string[] {
	const isShown = ({ column }: Found['begun'][number]): boolean => column.docs.some((doc) => shown.has(doc));
	return found.flatMap(({ begun }) => begun.filter(isShown).map(({ term }) => term));
}
