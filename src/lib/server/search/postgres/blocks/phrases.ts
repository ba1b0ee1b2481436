import type { Database } from '#lib/server/store/postgres/database';
import { Statement } from '#lib/server/store/postgres/statement';
import { SCORING } from '../../scoring';
import { mayHold, phrasePlaces } from '../pairs';
import type { Question } from '../question';
import { Reachable } from '../reachable';
import { lengthIn, type Column } from './column';
import { kept, Marks } from './marks';
import { phraseIn } from './places';
import type { Read } from './read';
import { BUCKET_BITS, LENGTH_BITS } from './tables';

/** The phrases of a question, each with those who hold it. */
export type PhraseColumns = (terms: readonly string[]) => Column;

/** Whoever holds a phrase, as far as blocks tell, and of whom it is not known yet. */
interface Begun {
	readonly terms: readonly string[];
	/** Who holds all of its words. */
	readonly all: Column;
	readonly times: Map<number, number>;
	readonly unsure: number[];
}

/** All phrases that hang on a question: those in quotation marks, those to be left out, and other wordings of several words. */
export function phrasesOf({ parsed, slots }: Pick<Question, 'parsed' | 'slots'>): (readonly string[])[] {
	const all = [...parsed.phrases, ...parsed.without, ...slots.flatMap(({ also }) => also)];
	return [...new Map(all.filter((terms) => terms.length > 1).map((terms) => [terms.join(' '), terms])).values()];
}

/**
 * Finds who holds the phrases of a question. Where its words stand in each record is known of what is in blocks and settled; of anything
 * else that holds all of its words the text is looked through, in one statement for all phrases.
 */
export async function readPhrases(database: Database, question: Question, read: Read): Promise<PhraseColumns> {
	const fresh = new Set(read.fresh);
	const begun = phrasesOf(question).map((terms) => beginningOf(terms, read, fresh));
	await lookThrough(database, question, begun);
	const columns = new Map(begun.map(({ terms, all, times }) => [terms.join(' '), heldSoOften(all, times)]));
	return (terms) => columns.get(terms.join(' '))!;
}

function beginningOf(terms: readonly string[], { columnOf, placesOf }: Read, fresh: ReadonlySet<number>): Begun {
	const columns = [...new Set(terms)].map(columnOf).sort((one, other) => one.size - other.size);
	const all = columns.slice(1).reduce(among, columns[0]!);
	const times = new Map<number, number>();
	const unsure: number[] = [];
	const note = (doc: number, count: number): unknown => !fresh.has(doc) && times.set(doc, count);
	let at = 0;
	for (const { shelf, end } of all.runs) {
		const placed = new Map<number, boolean>();
		let [bucket, isPlaced] = [-1, false];
		for (; at < end; at++) {
			const doc = all.docs[at]!;
			if (doc >> BUCKET_BITS !== bucket) {
				bucket = doc >> BUCKET_BITS;
				isPlaced = placed.get(bucket) ?? readBucket(terms, shelf, bucket, placesOf, note);
				placed.set(bucket, isPlaced);
			}
			if (!isPlaced || (fresh.size > 0 && fresh.has(doc))) unsure.push(doc);
		}
	}
	return { terms, all, times, unsure };
}

/** Whether it is known where all of the terms stand in a bucket; if so, who holds them one behind the other is noted. */
function readBucket(
	terms: readonly string[],
	shelf: number,
	bucket: number,
	placesOf: Read['placesOf'],
	note: (doc: number, count: number) => unknown
): boolean {
	const packed = terms.map((term) => placesOf(term, shelf, bucket));
	if (!packed.every((each) => each !== undefined)) return false;
	phraseIn(packed, bucket, note);
	return true;
}

/** Those of a column that are in another as well. */
function among(column: Column, other: Column): Column {
	const marks = new Marks().fill(column.docs);
	const both = new Marks().fill(kept(other.docs, (doc) => marks.has(doc)));
	return only(column, (doc) => both.has(doc));
}

/** Those of a column that pass, told by `heldOf` what they hold. */
function only(column: Column, passes: (doc: number) => boolean, heldOf?: (doc: number, held: number) => number): Column {
	const [docs, held] = [new Int32Array(column.size), new Uint16Array(column.size)];
	const runs: { shelf: number; end: number }[] = [];
	let [size, at] = [0, 0];
	for (const { shelf, end } of column.runs) {
		for (; at < end; at++) {
			const doc = column.docs[at]!;
			if (!passes(doc)) continue;
			docs[size] = doc;
			held[size++] = heldOf ? heldOf(doc, column.held[at]!) : column.held[at]!;
		}
		runs.push({ shelf, end: size });
	}
	return { size, docs: docs.subarray(0, size), held, runs };
}

const heldSoOften = (all: Column, times: ReadonlyMap<number, number>): Column =>
	only(
		all,
		(doc) => times.has(doc),
		(doc, held) => (times.get(doc)! << LENGTH_BITS) | lengthIn(held)
	);

/** Counts as `otherwiseWorded` does. */
async function lookThrough(database: Database, { tokens, kinds }: Question, begun: readonly Begun[]): Promise<void> {
	const asked = begun.flatMap(({ terms, unsure }, at) =>
		unsure.length === 0 ? [] : [{ at, phrase: ` ${terms.join(' ')} `, places: phrasePlaces(terms), docs: unsure }]
	);
	if (asked.length === 0) return;
	const ask = new Statement();
	const reach = new Reachable(ask, tokens, kinds);
	const times = (text: string): string => `(length(${text}) - length(replace(${text}, phrase, ''))) / length(phrase)`;
	const text = `${reach.with(
		`asked as materialized (select * from json_to_recordset(${ask.value(JSON.stringify(asked))}::text::json)
			as asked (at int, phrase text, places int[], docs int[]))`
	)} select at, doc, least(${times('sequence')} + ${SCORING.title - 1} * ${times("left(sequence, strpos(sequence, '  '))")}, ${SCORING.mostOccurrences})::int as times
		from asked cross join unnest(docs) as wanted (doc) cross join lateral (select d.sequence from search_record as d
			where d.doc = wanted.doc and ${reach.admits('d.shelf')}
				and case when ${mayHold('places')} then position(phrase in d.sequence) > 0 else false end offset 0) as found`;
	const rows = await database.ask<{ at: number; doc: number; times: number }>(text, ask.args);
	for (const { at, doc, times } of rows) begun[at]!.times.set(doc, times);
}
