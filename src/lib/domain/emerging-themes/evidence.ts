import { learningEntries, sharedWordings } from '../learning-files';
import { setEntries } from '../learning-sets';
import { lessons } from '../learning-tree';
import { everyExcerpt } from '../people';
import { excerpt, type Saved } from '../shared/collection';
import type { Reading } from '../shared/context';
import { ref, type Ref } from '../shared/ids';
import type { Period } from './period';
import { saidInEntry, saidInLesson, saidInWording, type Said } from './said';

/** A word as a record spells it, and the term by which search finds it in any form. */
export interface Word {
	readonly term: string;
	readonly spelling: string;
}

/** What is counted of some texts. */
export interface ReadWords {
	/** Each spelling once. */
	readonly words: readonly Word[];
	/** Each term once, as the number that stands for it while this process lasts; below `MOST_NUMBERED`. */
	readonly numbers: Uint32Array;
	/** The terms for which numbers had run out. */
	readonly rest: readonly string[];
	/** The terms of what stands there as somebody's or something's name, as far as the texts alone tell. */
	readonly named: readonly string[];
}

/** One record of a period that its reader may read: its words, and under which codes it stands. */
export interface Evidence extends Ref, ReadWords {
	/** A day, or the month alone where no more is told. */
	readonly when: string;
	readonly codes: readonly string[];
}

/** What themes take of each kind of record, given how the words of texts are read. Declared once for a process. */
export function evidenceExcerpts(read: (texts: readonly string[]) => ReadWords) {
	const taking =
		<T>(kind: string, said: (record: T) => Said) =>
		(record: Saved<T>): Evidence => {
			const { when, codes, texts } = said(record);
			return { ...ref(kind, record.id), when, codes, ...read(texts) };
		};
	const ofWording = taking(sharedWordings.kind, saidInWording);
	return {
		entries: excerpt(learningEntries, taking(learningEntries.kind, saidInEntry), sizeOf),
		wordings: excerpt(sharedWordings, (shared) => ({ ...ofWording(shared), entry: shared.entry }), sizeOf),
		ofSets: excerpt(setEntries, taking(setEntries.kind, saidInEntry), sizeOf),
		lessons: excerpt(lessons, taking(lessons.kind, saidInLesson), sizeOf)
	};
}
export type EvidenceExcerpts = ReturnType<typeof evidenceExcerpts>;

/** Words are shared among records, and cost what points to them. */
const sizeOf = ({ words, numbers, rest, named, codes }: Evidence): number =>
	400 + 8 * (words.length + named.length) + 4 * numbers.length + 60 * (codes.length + rest.length);

/**
 * The entries, shared wordings, entries of sets and lessons of a period, as far as this reader may read them. A wording whose
 * entry they read as well stands for the same thing and is left out; so is a lesson whose month is not told (ADR 080).
 */
export async function evidenceOf(
	read: Reading,
	{ from, to, months }: Period,
	of: EvidenceExcerpts
): Promise<readonly Evidence[]> {
	const day = { from, to };
	const [entries, wordings, ofSets, grown] = await Promise.all([
		everyExcerpt(read, of.entries, { day }),
		everyExcerpt(read, of.wordings, { day }),
		everyExcerpt(read, of.ofSets, { day }),
		everyExcerpt(read, of.lessons, { month: { in: months } })
	]);
	const known = new Set(entries.map(({ id }) => id));
	return [...entries, ...ofSets, ...wordings.filter(({ entry }) => !known.has(entry)), ...grown];
}

/** How many readable lessons do not tell their month, and so stand in no period. */
export async function untoldLessons(read: Reading): Promise<number> {
	const counted = await read.count(lessons, { where: { month: null }, by: 'state' });
	return [...counted.values()].reduce((sum, each) => sum + each, 0);
}
