import { vocabulariesOf, labelOf } from '../people';
import type { Context, Reading } from '../shared/context';
import { evidenceOf, untoldLessons, type Evidence } from './evidence';
import { FEWEST_RECORDS, inWords, rising, type Rise } from './rising';
import { periodBefore, type Period } from './period';

/** How words are read: by the same chain as search, and never as the name of somebody. The edge brings it. */
export interface WordReading {
	/** The terms of each record's texts, each with the spellings it has there. Stop words and numbers are left out. */
	termsOf(records: readonly (readonly string[])[]): Promise<readonly Terms[]>;
	/** Whether a term stands in one of these texts where somebody or something is named. */
	names(term: string, texts: readonly string[]): Promise<boolean>;
}
export type Terms = ReadonlyMap<string, readonly string[]>;

/** Something that rises, as the page shows it. */
export interface Theme extends Rise {
	readonly kind: 'code' | 'word';
	readonly label: string;
	/** How much it rose. */
	readonly words: string;
}

const MOST_SHOWN = 12;

/**
 * The codes and words that rise in a period against the one before, over the records that this reader may read now: nothing is
 * counted beforehand or for somebody else, so that other people's private records are in no figure.
 */
export async function emergingThemes(ctx: Pick<Context, 'read'>, period: Period, words: WordReading) {
	const last = periodBefore(period);
	const [now, before, untold, vocabularies] = await Promise.all([
		evidenceOf(ctx.read, period),
		evidenceOf(ctx.read, last),
		untoldLessons(ctx.read),
		vocabulariesOf(ctx.read)
	]);
	const codes = rising(now.map(codesOf), before.map(codesOf)).map((rise): Theme => {
		const [vocabulary = '', term = ''] = rise.key.split('/');
		return { ...rise, kind: 'code', label: labelOf(vocabularies.get(vocabulary), term), words: inWords(rise) };
	});
	return {
		period,
		last,
		records: { now: now.length, before: before.length },
		enough: Math.min(now.length, before.length) >= FEWEST_RECORDS,
		untold,
		codes: codes.slice(0, MOST_SHOWN),
		words: await risingWords(now, before, words)
	};
}

const codesOf = ({ codes }: Evidence): ReadonlySet<string> => new Set(codes);

async function risingWords(now: readonly Evidence[], before: readonly Evidence[], words: WordReading): Promise<readonly Theme[]> {
	const [present, past] = [await words.termsOf(now.map(textsOf)), await words.termsOf(before.map(textsOf))];
	const shown: Theme[] = [];
	for (const rise of rising(present.map(keysOf), past.map(keysOf))) {
		if (shown.length === MOST_SHOWN) break;
		const label = spelling(present.flatMap((terms) => terms.get(rise.key) ?? []));
		if (label === null) continue;
		const holding = [now.filter((_, at) => present[at]!.has(rise.key)), before.filter((_, at) => past[at]!.has(rise.key))].flat();
		if (await words.names(rise.key, holding.flatMap(textsOf))) continue;
		shown.push({ ...rise, kind: 'word', label, words: inWords(rise) });
	}
	return shown;
}

const textsOf = ({ texts }: Evidence): readonly string[] => texts;
const keysOf = (terms: Terms): ReadonlySet<string> => new Set(terms.keys());

/** The spelling that most texts have, in small letters or as an abbreviation; null where it is only ever written like a name. */
function spelling(all: readonly string[]): string | null {
	const counts = new Map<string, number>();
	for (const each of all)
		if (/^\p{Ll}/u.test(each) || /^\p{Lu}{2,}s?$/u.test(each)) counts.set(each, (counts.get(each) ?? 0) + 1);
	return [...counts].sort(([a, x], [b, y]) => y - x || a.length - b.length || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

/** The readable records of a period and of the one before that hold a code, or the term of a word. */
export async function themeRecords(
	read: Reading,
	period: Period,
	theme: { readonly kind: Theme['kind']; readonly key: string },
	words: WordReading
): Promise<{ readonly now: readonly Evidence[]; readonly before: readonly Evidence[] }> {
	const holding = async (records: readonly Evidence[]): Promise<readonly Evidence[]> => {
		if (theme.kind === 'code') return records.filter(({ codes }) => codes.includes(theme.key));
		const terms = await words.termsOf(records.map(textsOf));
		return records.filter((_, at) => terms[at]!.has(theme.key));
	};
	const [now, before] = await Promise.all([evidenceOf(read, period), evidenceOf(read, periodBefore(period))]);
	return { now: await holding(now), before: await holding(before) };
}
