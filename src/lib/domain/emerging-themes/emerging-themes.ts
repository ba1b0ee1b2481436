import { vocabulariesOf, labelOf } from '../people';
import type { Context, Reading } from '../shared/context';
import { countTerms, holdingThese, type Counting } from './count-terms';
import { evidenceOf, untoldLessons, type Evidence, type EvidenceExcerpts } from './evidence';
import { FEWEST_RECORDS, inWords, rising, type Counted, type Rise } from './rising';
import { periodBefore, type Period } from './period';
import { saidBy, type Said } from './said';

/** How words are read: by the same chain as search, and never as the name of somebody. The edge brings it. */
export interface WordReading extends Counting {
	readonly excerpts: EvidenceExcerpts;
	/** Whether a term stands in one of these records where somebody or something is named. */
	names(term: string, holding: readonly Evidence[]): Promise<boolean>;
}

/** Something that rises, as the page shows it. */
export interface Theme extends Rise {
	readonly kind: 'code' | 'word';
	readonly label: string;
	/** How much it rose. */
	readonly words: string;
}

const MOST_SHOWN = 12;

/**
 * The codes and words that rise in a period against the one before, over the records that this reader may read now: what a
 * record says is known beforehand, but nothing is counted for somebody else, so that other people's private records are in no figure.
 */
export async function emergingThemes(ctx: Pick<Context, 'read'>, period: Period, words: WordReading) {
	const last = periodBefore(period);
	const [now, before, untold, vocabularies] = await Promise.all([
		evidenceOf(ctx.read, period, words.excerpts),
		evidenceOf(ctx.read, last, words.excerpts),
		untoldLessons(ctx.read),
		vocabulariesOf(ctx.read)
	]);
	const codes = rising(countCodes(now), countCodes(before)).map((rise): Theme => {
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

function countCodes(records: readonly Evidence[]): Counted {
	const found = new Map<string, number>();
	for (const { codes } of records) for (const code of new Set(codes)) found.set(code, (found.get(code) ?? 0) + 1);
	return { of: records.length, found };
}

async function risingWords(now: readonly Evidence[], before: readonly Evidence[], words: WordReading): Promise<readonly Theme[]> {
	const [present, past] = [await countTerms(now, words), await countTerms(before, words)];
	const rises = rising({ of: now.length, found: present }, { of: before.length, found: past });
	const shown: Theme[] = [];
	// As many at a time as may be shown: who says them is looked up for no more than that.
	for (let at = 0; at < rises.length && shown.length < MOST_SHOWN; at += MOST_SHOWN) {
		const some = rises.slice(at, at + MOST_SHOWN);
		const terms = some.map(({ key }) => key);
		const [sayingNow, sayingBefore] = [await holdingThese(now, terms, words), await holdingThese(before, terms, words)];
		for (const rise of some) {
			const [saying, said] = [sayingNow.get(rise.key) ?? [], sayingBefore.get(rise.key) ?? []];
			const label = spelling(saying.flatMap((record) => spellingsOf(record, rise.key)));
			if (label === null || (await words.names(rise.key, [...saying, ...said]))) continue;
			shown.push({ ...rise, kind: 'word', label, words: inWords(rise) });
		}
	}
	return shown.slice(0, MOST_SHOWN);
}

const spellingsOf = ({ words }: Evidence, term: string): readonly string[] =>
	words.filter((word) => word.term === term).map(({ spelling }) => spelling);

/** The spelling that most texts have, in small letters or as an abbreviation; null where it is only ever written like a name. */
function spelling(all: readonly string[]): string | null {
	const counts = new Map<string, number>();
	for (const each of all)
		if (/^\p{Ll}/u.test(each) || /^\p{Lu}{2,}s?$/u.test(each)) counts.set(each, (counts.get(each) ?? 0) + 1);
	return [...counts].sort(([a, x], [b, y]) => y - x || a.length - b.length || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

/** A record that holds a theme, with what it says. */
export type Holding = Pick<Evidence, 'kind' | 'id'> & Said;

/** The readable records of a period and of the one before that hold a code, or the term of a word; latest first. */
export async function themeRecords(
	read: Reading,
	period: Period,
	theme: { readonly kind: Theme['kind']; readonly key: string },
	{ excerpts }: Pick<WordReading, 'excerpts'>
): Promise<{ readonly now: readonly Holding[]; readonly before: readonly Holding[] }> {
	const holds = (record: Evidence): boolean =>
		theme.kind === 'code' ? record.codes.includes(theme.key) : record.words.some(({ term }) => term === theme.key);
	const holding = async (of: Period): Promise<readonly Holding[]> => {
		const records = (await evidenceOf(read, of, excerpts)).filter(holds);
		const found = await read.findMany(records);
		return found
			.map(({ kind, id, record }) => ({ kind, id, ...saidBy(kind, record) }))
			.sort((a, b) => (a.when < b.when ? 1 : a.when > b.when ? -1 : a.id < b.id ? -1 : 1));
	};
	const [now, before] = await Promise.all([holding(period), holding(periodBefore(period))]);
	return { now, before };
}
