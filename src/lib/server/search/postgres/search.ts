import type { AnyCollection } from '#lib/domain/shared/collection';
import type { SearchQuery, SearchResult } from '#lib/domain/shared/context';
import { Invalid } from '#lib/domain/shared/errors';
import type { Reader } from '#lib/domain/shared/policy';
import { isStorableText } from '#lib/server/store/plain';
import type { Database } from '#lib/server/store/postgres/database';
import { tokensOf } from '#lib/server/store/postgres/statement';
import { parseQuery, type ParsedQuery } from '../query';
import { checkQuery, writeCursor, type CheckedQuery } from '../request';
import { bareHit, hitOf, passageIn, titleHit } from '../hit';
import { typed } from '../scoring';
import { beginningOf, respellings, slipsAllowed } from '../spelling';
import type { AnswerRow, Sample } from './answer-row';
import { answerByBlocks, goesByBlocks } from './blocks/answer';
import type { Blocks } from './blocks/blocks';
import { distance } from './distance';
import { searchable, type Document } from './document';
import { FACET_MARK } from './facet-text';
import { questionStatement, type Question } from './question';
import type { Slot } from './scored';
import { suggestionFor, type Respelt } from '../suggestion';
import { spellingStatement, type Candidate, type Misspelt } from './spelling-statement';

/** Postings that the words of a long question may have together: what takes the database about a second of processor time. */
const ROOM = 300_000;
const MOST_ALIKE = 5;
/** Words of one query for which other spellings are tried. */
const MOST_MISSPELT = 5;
/** Sorts behind every letter. */
const LAST_LETTER = '\u{10FFFF}';

/**
 * Searches everything a reader may read: one statement, or three where a word is misspelt. `came` is handed the documents of
 * the hits, so that who asked need not ask for them again. `blocks`: those of the workspace, where there are any.
 * @throws Invalid where the limit, the order or the cursor does not fit
 */
export async function search(
	database: Database,
	reader: Reader,
	collections: ReadonlyMap<string, AnyCollection>,
	query: SearchQuery,
	came: (hits: readonly Document[]) => void = () => undefined,
	{ room = ROOM, blocks }: { readonly room?: number; readonly blocks?: Blocks } = {}
): Promise<SearchResult> {
	const checked = checkQuery(query);
	const parsed = parseQuery(checked.words, checked.synonyms);
	const byDate = checked.order === 'date' || parsed.blank;
	checkPlace(checked, byDate);
	const kinds = [...collections.values()].filter((of) => of.search).map((of) => of.kind);
	const nothing: SearchResult = {
		hits: [],
		reached: 'all',
		next: null,
		kinds: new Map(),
		facets: facetsOf(checked, null),
		suggestion: null,
		also: [],
		ready: true,
		passageOf: () => []
	};
	if (kinds.length === 0 || (!parsed.blank && parsed.words.length === 0)) return nothing;

	const tokens = tokensOf(reader);
	let question: Question = { query: checked, parsed, slots: parsed.words.map(slotOf), byDate, kinds, tokens, room, samples: [] };
	let answer = await ask(database, question, blocks);
	const alike = await spellings(database, question, answer.missing);
	if (alike.size > 0) {
		question = {
			...question,
			slots: question.slots.map((slot) => ({ ...slot, alike: alike.get(slot.slot) ?? [] })),
			samples: [...alike.values()].map((terms) => terms[0]!)
		};
		answer = await ask(database, question, blocks);
	}
	const hits = answer.hits ?? [];
	came(hits);
	const last = hits.length > checked.limit ? hits[checked.limit - 1]! : null;
	const terms = new Set([...answer.terms, ...parsed.words.flatMap(({ also }) => also.map((wording) => wording.join(' ')))]);
	return {
		hits: hits.slice(0, checked.limit).flatMap((hit) => {
			if (!checked.texts) return [bareHit(hit)];
			const found = searchable(hit, collections);
			if (!found) return [];
			return [checked.texts === 'titles' ? titleHit(hit, found, terms) : hitOf(hit, found, terms, parsed.words.length)];
		}),
		reached: answer.reached,
		also: parsed.also,
		next: last && writeCursor(query, [last.group, last.value, `${last.kind}/${last.id}`]),
		kinds: new Map(answer.kinds),
		facets: facetsOf(checked, answer.facets),
		suggestion: suggestionFor(checked.words, respelt(parsed, alike, answer.samples ?? [], collections)),
		ready: true,
		...(answer.left_out.length > 0 && { tooCommon: answer.left_out.map((slot) => parsed.words[slot]!.typed) }),
		passageOf: (of) => passageIn(of, terms, parsed.words.length)
	};
}

async function ask(database: Database, question: Question, blocks: Blocks | undefined): Promise<AnswerRow> {
	if (blocks?.isReady && goesByBlocks(question)) return answerByBlocks(database, blocks.facets, question);
	const { text, args } = questionStatement(question);
	return (await database.ask<AnswerRow>(text, args))[0]!;
}

/** A cursor that was made up may hold a value of the wrong type, or one that no text column takes. */
function checkPlace({ after }: CheckedQuery, byDate: boolean): void {
	if (!after) return;
	const fits = typeof after[1] === (byDate ? 'string' : 'number') && isStorableText(`${after[1]}${after[2]}`);
	if (!fits) throw Invalid.field('after', 'This page of the results is no longer there. Search again.');
}

function slotOf(word: ParsedQuery['words'][number], slot: number): Slot {
	const beginning = word.unfinished && !word.exact ? beginningOf(word.typed) : null;
	return {
		slot,
		term: word.term,
		counts: typed(word.times),
		quoted: word.exact,
		prefix: beginning?.prefix ?? null,
		prefixEnd: beginning ? beginning.prefix + LAST_LETTER : null,
		beginnings: beginning?.terms ?? [],
		alike: [],
		also: word.also
	};
}

/** For words that are not found, the terms spelled alike that are: the likeliest first. */
async function spellings(
	database: Database,
	{ parsed, slots, tokens, kinds }: Question,
	missing: readonly number[]
): Promise<ReadonlyMap<number, readonly string[]>> {
	const words = [...missing]
		.sort((a, b) => a - b)
		.slice(0, MOST_MISSPELT)
		.map((slot): Misspelt => {
			const { term } = slots[slot]!;
			return { slot, term, respellings: [...respellings(parsed.words[slot]!.typed)], slips: slipsAllowed(term) };
		});
	if (words.length === 0) return new Map();
	const { text, args } = spellingStatement(words, tokens, kinds);
	const candidates = await database.ask<Candidate>(text, args);
	return new Map(
		words.flatMap((word) => {
			const own = candidates.filter((each) => each.slot === word.slot);
			const chosen = own.some((each) => each.near) ? own : nearest(word, own);
			const sorted = chosen.sort((a, b) => b.holders - a.holders || (a.term < b.term ? -1 : 1));
			return sorted.length > 0 ? [[word.slot, sorted.slice(0, MOST_ALIKE).map((each) => each.term)] as const] : [];
		})
	);
}

/** Those at the least distance at which there are any. */
function nearest({ term, slips }: Misspelt, candidates: readonly Candidate[]): Candidate[] {
	const measured = candidates.map((each) => ({ each, away: distance(term, each.term, slips) }));
	const least = Math.min(...measured.map(({ away }) => away));
	return Number.isFinite(least) ? measured.filter(({ away }) => away === least).map(({ each }) => each) : [];
}

/** The words that are not found, each with the likeliest of the terms spelled alike. */
const respelt = (
	{ words }: ParsedQuery,
	alike: ReadonlyMap<number, readonly string[]>,
	samples: readonly Sample[],
	collections: ReadonlyMap<string, AnyCollection>
): Respelt[] =>
	[...alike].map(([slot, terms]) => {
		const term = terms[0]!;
		const { from, to } = words[slot]!;
		const sample = samples.find((each) => each.term === term);
		return { from, to, term, sample: sample ? searchable(sample, collections) : null };
	});

function facetsOf({ facets }: CheckedQuery, counted: AnswerRow['facets']): Map<string, Map<string, number>> {
	const counts = new Map(facets.map((name) => [name, new Map<string, number>()]));
	for (const [facet, records] of counted ?? []) {
		const [, name, value] = facet.split(FACET_MARK);
		counts.get(name!)?.set(value!, records);
	}
	return counts;
}
