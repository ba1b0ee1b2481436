import type { AlsoLookedFor, Synonyms } from '#lib/domain/shared/context';
import { termOf } from './terms.ts';
import { wordsOf } from './words.ts';

/** Terms that stand one behind the other; one or more. */
export type Wording = readonly string[];

/** A word of a query, and where it stands there. */
interface TypedWord {
	readonly term: string;
	readonly from: number;
	readonly to: number;
}

/** Other wordings that one query looks for, and words of which a wording may consist at most. */
const MOST_WORDINGS = 24;
const LONGEST_WORDING = 8;
/** Words of a query that are looked at. */
const MOST_READ = 100;

/** What else was looked for, and by the term of each word that was typed the wordings that stand for it. */
interface OtherWordings {
	readonly also: readonly AlsoLookedFor[];
	readonly of: ReadonlyMap<string, readonly Wording[]>;
}

/**
 * Finds in the words of a query, in the order typed and with a null wherever others stand between them, what can be worded otherwise.
 * Of wordings that begin with one and the same word the longest counts. One wording may mean several things: all are looked for.
 */
export function otherWordings(text: string, typed: readonly (TypedWord | null)[], synonyms: readonly Synonyms[]): OtherWordings {
	const also: AlsoLookedFor[] = [];
	const of = new Map<string, Wording[]>();
	if (synonyms.length === 0) return { also, of };
	const meanings = meaningsByWording(synonyms);
	let looked = 0;
	for (let at = 0; at < Math.min(typed.length, MOST_READ); at++) {
		const run = longestKnown(typed, at, text, meanings);
		if (!run) continue;
		const others = othersThan(run, meanings.get(keyOf(run.words))!).slice(0, MOST_WORDINGS - looked);
		looked += others.length;
		at += run.words.length - 1;
		if (others.length === 0) continue;
		const [from, to] = [run.words[0]!.from, run.words.at(-1)!.to];
		also.push({ typed: text.slice(from, to), from, to, wordings: others.map(({ said }) => said) });
		for (const { term } of run.words) of.set(term, [...(of.get(term) ?? []), ...others.map(({ terms }) => terms)]);
	}
	return { also, of };
}

interface Said {
	readonly said: string;
	readonly terms: Wording;
	/** Whether it means this only in capitals. */
	readonly capital: boolean;
}
/** The wordings of one thing. */
type Thing = readonly Said[];

/** The things that each wording means, by its terms. */
function meaningsByWording(synonyms: readonly Synonyms[]): ReadonlyMap<string, readonly Thing[]> {
	const meanings = new Map<string, Thing[]>();
	for (const { wordings, capitals } of synonyms) {
		const thing = [...wordings.map((said) => asSaid(said, false)), ...capitals.map((said) => asSaid(said, true))];
		const known = thing.filter(({ terms }) => terms.length > 0 && terms.length <= LONGEST_WORDING);
		for (const key of new Set(known.map(({ terms }) => terms.join(' '))))
			meanings.set(key, [...(meanings.get(key) ?? []), known]);
	}
	return meanings;
}

function asSaid(said: string, capital: boolean): Said {
	const terms = [...wordsOf(said)].flatMap(({ from, to }) => termOf(said.slice(from, to)) || []);
	return { said, terms, capital };
}

interface Run {
	readonly words: readonly TypedWord[];
	/** Whether it was typed in capitals. */
	readonly capital: boolean;
}

const keyOf = (words: readonly TypedWord[]): string => words.map(({ term }) => term).join(' ');

function longestKnown(
	typed: readonly (TypedWord | null)[],
	at: number,
	text: string,
	meanings: ReadonlyMap<string, readonly Thing[]>
): Run | null {
	for (let length = Math.min(LONGEST_WORDING, typed.length - at); length > 0; length--) {
		const words = typed.slice(at, at + length).filter((word) => word !== null);
		if (words.length < length) continue;
		const run = { words, capital: isCapital(text.slice(words[0]!.from, words.at(-1)!.to)) };
		if (othersThan(run, meanings.get(keyOf(words)) ?? []).length > 0) return run;
	}
	return null;
}

/** The other wordings of what a run of words means, each once. */
function othersThan(run: Run, things: readonly Thing[]): readonly Said[] {
	const own = keyOf(run.words);
	const others = new Map<string, Said>();
	for (const thing of things) {
		if (!thing.some(({ terms, capital }) => terms.join(' ') === own && (!capital || run.capital))) continue;
		for (const each of thing) {
			const key = each.terms.join(' ');
			if (key !== own && !each.capital && !others.has(key)) others.set(key, each);
		}
	}
	return [...others.values()];
}

const isCapital = (typed: string): boolean => typed === typed.toUpperCase() && typed !== typed.toLowerCase();
