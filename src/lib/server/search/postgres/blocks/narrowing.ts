import { isStorableText } from '#lib/server/store/plain';
import { facetText } from '../facet-text';
import type { Question } from '../question';
import type { Column } from './column';
import { kept, Marks } from './marks';
import type { PhraseColumns } from './phrases';
import type { Read } from './read';
import type { Tally } from './tally';

/** The texts under which the values of a facet that a question is narrowed to are posted. */
export const facetTexts = ([name, values]: readonly [string, readonly string[]]): string[] =>
	values.filter(isStorableText).map((value) => facetText(name, value));

/** Of some records those that hold every phrase that was asked for and nothing that is to be left out. */
export type Passing = (docs: Int32Array) => Int32Array;

export function passingOf({ parsed }: Question, read: Read, phrases: PhraseColumns): Passing {
	const unwanted = parsed.without.map((terms) => (terms.length === 1 ? read.columnOf(terms[0]!) : phrases(terms)));
	const wanted = parsed.phrases.map(phrases);
	return (docs) => {
		const left = wanted.reduce((held, phrase) => ofThese(held, [phrase], true), docs);
		return unwanted.length === 0 ? left : ofThese(left, unwanted, false);
	};
}

/** Those that hold of each facet that is narrowed one of the values asked for. */
export const narrowed = (docs: Int32Array, { query }: Question, read: Read): Int32Array =>
	query.where.reduce((left, each) => {
		return ofThese(left, facetTexts(each).map(read.columnOf), true);
	}, docs);

/** Of some records those that are in one of these columns, or those that are in none. */
function ofThese(docs: Int32Array, columns: readonly Column[], isWanted: boolean): Int32Array {
	const all = new Marks().fill(docs);
	const marks = new Marks().fill(docs);
	for (const doc of docs) marks.remove(doc);
	for (const column of columns) marks.add(kept(column.docs, (doc) => all.has(doc)));
	return kept(docs, (doc) => marks.has(doc) === isWanted);
}

/** Those of some kinds. */
export function ofKinds(
	docs: Int32Array,
	tally: Tally,
	kindOf: ReadonlyMap<number, string>,
	kinds: readonly string[]
): Int32Array {
	const shelves = new Set([...kindOf].flatMap(([shelf, kind]) => (kinds.includes(kind) ? [shelf] : [])));
	return kept(docs, (doc) => shelves.has(tally.shelf(doc)));
}
