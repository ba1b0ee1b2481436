import { GENERIC, LEGAL_FORMS, PARTICLES } from './ordinary-words';
import type { NamedSpan } from './spans';
import { isOrdinary } from './stands-as-name';
import { wordsOf, type TextWord } from './words-of';

/** One way in which a body is called, as the words that stand for it. */
export interface Called {
	/** In each way in which a word is compared. */
	readonly words: readonly (readonly string[])[];
	/** What it needs: nothing, capitals at the head of its words, or capitals throughout. */
	readonly letters: 'any' | 'capital' | 'shouted';
	/** A closing mark that belongs to it. */
	readonly ends: string;
}

/** What bodies are called, by the first word, longest first. */
export type KnownBodies = ReadonlyMap<string, readonly Called[]>;

const AND: ReadonlySet<string> = new Set(['and', 'und', 'et', 'y']);
const SHORT_FORM = /^\p{Lu}[\p{Lu}\p{N}&]{1,7}$/u;

/**
 * @param bodies names of bodies, which are called by less than the whole as well
 * @param whole names that are called by the whole alone
 * @param taken words of people’s names: no body is called by one of them alone
 */
export function knownBodies(bodies: readonly string[], whole: readonly string[], taken: ReadonlySet<string>): KnownBodies {
	const all = [...bodies.flatMap((body) => waysToCall(body, taken)), ...whole.flatMap((name) => asWhole(name))];
	const byFirst = Map.groupBy(
		all.flatMap((called) => called.words[0]!.map((first) => ({ first, called }))),
		({ first }) => first
	);
	return new Map(
		[...byFirst].map(([first, found]) => [
			first,
			found.map(({ called }) => called).toSorted((a, b) => b.words.length - a.words.length)
		])
	);
}

const plainOf = (words: readonly TextWord[]): Called['words'] =>
	words.map(({ plain }) => plain).filter((each) => !AND.has(each[0]!));

function asWhole(name: string): readonly Called[] {
	const words = wordsOf(name);
	const plain = plainOf(words);
	if (plain.length === 0) return [];
	if (SHORT_FORM.test(name) && name.length < 4) return [{ words: plain, letters: 'shouted', ends: '' }];
	const letters = plain.length === 1 && isOrdinary(plain[0]![0]!) ? 'capital' : 'any';
	return [{ words: plain, letters, ends: /[^\p{L}\p{N}\s]+$/u.exec(name)?.[0] ?? '' }];
}

/** Its whole name, without its legal form, by its first words that tell which it is, and by its short form. */
function waysToCall(name: string, taken: ReadonlySet<string>): readonly Called[] {
	const bracket = /\(([^()]+)\)\s*$/.exec(name);
	const short = bracket && SHORT_FORM.test(bracket[1]!.trim()) ? bracket[1]!.trim() : null;
	const words = wordsOf(short ? name.slice(0, bracket!.index) : name);
	const from = words.length > 1 && words[0]!.plain[0] === 'the' ? 1 : 0;
	const own = words.slice(from);
	while (own.length > 1 && own.at(-1)!.plain.some((each) => LEGAL_FORMS.has(each))) own.pop();
	const called = [...asWhole(name), ...(short ? asWhole(short) : []), { words: plainOf(own), letters: 'any' as const, ends: '' }];
	for (const plain of firstWords(own)) {
		const isOne = plain.length === 1;
		if (isOne && plain[0]!.some((each) => taken.has(each))) continue;
		called.push({ words: plain, letters: isOne && isOrdinary(plain[0]![0]!) ? 'capital' : 'any', ends: '' });
	}
	const letters = initialsOf(own);
	if (letters.length >= 3) called.push({ words: [[letters]], letters: 'shouted', ends: '' });
	return called.filter((each) => each.words.length > 1 || (each.words[0]?.[0]?.length ?? 0) > 1).map(onlyWhole(own));
}

/** A body whose name is one ordinary word is meant by it only with a capital. */
const onlyWhole =
	(own: readonly TextWord[]) =>
	(called: Called): Called =>
		called.letters === 'any' && called.words.length === 1 && own.length === 1 && isOrdinary(called.words[0]![0]!)
			? { ...called, letters: 'capital' }
			: called;

/** “Moss”, “Moss Street” of “Moss Street Advice”: from the first word that tells it apart up to what many are called. */
function firstWords(own: readonly TextWord[]): readonly Called['words'][] {
	const says = (word: TextWord): boolean => !word.plain.some((each) => GENERIC.has(each) || PARTICLES.has(each));
	const first = own.findIndex(says);
	const last = own.findLastIndex(says);
	if (first < 0 || own.length < 2) return [];
	const ends = first === last ? [first] : [first, last];
	return ends.map((end) => plainOf(own.slice(0, end + 1)));
}

const initialsOf = (own: readonly TextWord[]): string =>
	own
		.filter(({ plain }) => !PARTICLES.has(plain[0]!))
		.map(({ plain }) => plain[0]![0])
		.join('');

const WITHIN_BODY = /^[\s\u00A0\p{P}&+]{1,4}$/u;

/** Where bodies are named, in the order of the text. */
export function findBodies(text: string, words: readonly TextWord[], known: KnownBodies): readonly NamedSpan[] {
	const spans: NamedSpan[] = [];
	for (let at = 0; at < words.length; at++) {
		const ways = words[at]!.plain.flatMap((plain) => known.get(plain) ?? []);
		for (const called of ways) {
			const to = endOfBody(words, at, called);
			if (to === null) continue;
			const end = words[to - 1]!.end;
			const ends = called.ends && text.startsWith(called.ends, end) ? called.ends.length : 0;
			spans.push({ start: words[at]!.start, end: end + ends, is: 'body', genitive: false });
			at = to - 1;
			break;
		}
	}
	return spans;
}

function endOfBody(words: readonly TextWord[], at: number, { words: wanted, letters }: Called): number | null {
	let to = at;
	for (const each of wanted) {
		if (to > at && words[to] && AND.has(words[to]!.plain[0]!) && !each.includes(words[to]!.plain[0]!)) to++;
		const word = words[to];
		if (!word || !word.plain.some((plain) => each.includes(plain))) return null;
		if (to > at && (words[to - 1]!.possessive || !WITHIN_BODY.test(word.gap) || /[.!?\n]{1}\s*\n|\n\s*\n/.test(word.gap)))
			return null;
		if (letters === 'shouted' && !word.shouted) return null;
		if (letters === 'capital' && !word.capital) return null;
		to++;
	}
	return to;
}

/** “Northway Support (NS)”, “NS (Northway Support)”: the short forms by which a text says that it calls one of these bodies. */
export function shortFormsIn(text: string, bodies: readonly string[]): readonly string[] {
	if (!text.includes('(') || bodies.length === 0) return [];
	const words = wordsOf(text);
	const found = findBodies(text, words, knownBodies(bodies, [], new Set()));
	return found.flatMap(({ start, end }) => {
		const behind = /^\s*\(([^()\s]{2,8})\)/.exec(text.slice(end, end + 16))?.[1];
		const before = /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}\p{N}&]{1,7})\s*\(\s*(?:the\s+)?$/u.exec(
			text.slice(Math.max(0, start - 16), start)
		)?.[1];
		return [behind, before].filter((each) => each !== undefined && SHORT_FORM.test(each)) as string[];
	});
}
