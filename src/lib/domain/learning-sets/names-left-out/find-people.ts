import { GENERIC, KNOWN_SHORT, ORDINARY, PARTICLES } from './ordinary-words';
import { initialsAt } from './find-initials';
import { isOrdinary, standsAsName } from './stands-as-name';
import type { NamedSpan } from './spans';
import { wordsOf, type TextWord } from './words-of';

/** Somebody, made ready to be looked for. */
export interface KnownPerson {
	/** Every word of their name, particles too, in each way in which it is compared. */
	readonly all: ReadonlySet<string>;
	/** Those that tell who is meant. */
	readonly telling: ReadonlySet<string>;
	/** First letters of the words of their name. */
	readonly letters: ReadonlySet<string>;
	/** The letters that may stand for them together. */
	readonly initials: ReadonlySet<string>;
}

/** People, by each word of their names and by their initials. */
export interface KnownPeople {
	readonly byWord: ReadonlyMap<string, readonly KnownPerson[]>;
	readonly byLetter: ReadonlyMap<string, readonly KnownPerson[]>;
	readonly initials: ReadonlySet<string>;
	/** Names in writing without spaces, as they are written, longest first. */
	readonly unspaced: readonly string[];
}

const UNSPACED =
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}ー・]{2,}$/u;

/** @param names whole names, of each somebody one */
export function knownPeople(names: readonly string[]): KnownPeople {
	const people = names.map(knownPerson);
	const byWord = Map.groupBy(
		people.flatMap((person) => [...person.all].map((word) => ({ word, person }))),
		({ word }) => word
	);
	const byLetter = Map.groupBy(
		people.flatMap((person) => [...person.letters].map((letter) => ({ letter, person }))),
		({ letter }) => letter
	);
	const only = <T>(map: Map<T, { person: KnownPerson }[]>) =>
		new Map([...map].map(([key, found]) => [key, found.map(({ person }) => person)]));
	return {
		byWord: only(byWord),
		byLetter: only(byLetter),
		initials: new Set(people.flatMap(({ initials }) => [...initials])),
		unspaced: names.filter((name) => UNSPACED.test(name)).toSorted((a, b) => b.length - a.length)
	};
}

function knownPerson(name: string): KnownPerson {
	const words = wordsOf(name.replace(/\(\s*(?:she|he|they)\b[^)]*\)/gi, ' ')).filter(({ text }) => /^\p{L}/u.test(text));
	const hasCapital = words.some(({ capital }) => capital);
	const own = words.filter((word) => !isParticle(word) || words.length === 1);
	// “Two from the college”: words about somebody, and no name.
	const isSaid = hasCapital && own.some(({ capital }) => !capital);
	const told = own.filter(({ plain }) => plain[0]!.length > 1);
	// Who is called by ordinary words alone, “A member of staff”, is found by all of them together.
	const telling = isSaid ? [] : told;
	const letters = own.map(({ plain }) => plain[0]![0]!);
	return {
		all: new Set(words.flatMap(({ plain }) => plain)),
		telling: new Set(telling.flatMap(({ plain }) => plain)),
		letters: new Set(isSaid ? [] : letters),
		initials: new Set(
			isSaid ? [] : [name, name.replace(/\([^)]*\)|["“][^"”]*["”]/gu, ' ')].flatMap((each) => togetherOf(wordsOf(each)))
		)
	};
}

const isParticle = ({ plain }: TextWord): boolean => plain.some((each) => PARTICLES.has(each));

/** “AM”, and “ACM” and “AvdB” where there is more between: at least two letters, in small ones. */
function togetherOf(words: readonly TextWord[]): readonly string[] {
	const own = words.filter((word) => !isParticle(word));
	if (own.length < 2) return [];
	const first = (those: readonly TextWord[]): string => those.map(({ plain }) => plain[0]![0]!).join('');
	const bySpaces = own.filter((word, at) => at === 0 || !/^-$/.test(word.gap));
	return [first(own), first(words), first(bySpaces), first([own[0]!, own.at(-1)!])].filter(
		(letters) => letters.length >= 2 && letters.length <= 5
	);
}

const WITHIN_NAME = /^(?:[\s\u00A0]+|[\s\u00A0]*[-–._'’“”"(]{1,2}[\s\u00A0]*)$/u;

/** Where people are named, in the order of the text. */
export function findPeople(text: string, words: readonly TextWord[], known: KnownPeople): readonly NamedSpan[] {
	const spans: NamedSpan[] = known.unspaced.flatMap((name) =>
		[...text.matchAll(new RegExp(name, 'gu'))].map(({ index }) => ({
			start: index,
			end: index + name.length,
			is: 'person' as const,
			genitive: false
		}))
	);
	for (let at = 0; at < words.length; at++) {
		const found = nameAt(words, at, known) ?? initialsAt(text, words, at, known.initials);
		if (!found) continue;
		spans.push({ start: words[at]!.start, end: words[found.to - 1]!.end, is: 'person', genitive: found.genitive });
		at = found.to - 1;
	}
	return spans;
}

/** Up to which word somebody is named from this one on: by several words of their name, or by one that stands for them. */
function nameAt(words: readonly TextWord[], at: number, known: KnownPeople): { to: number; genitive: boolean } | null {
	const word = words[at]!;
	const letter = word.plain[0]!.length === 1 && word.capital ? word.plain[0]! : null;
	const those = new Set([
		...word.plain.flatMap((plain) => known.byWord.get(plain) ?? []),
		...(letter ? (known.byLetter.get(letter) ?? []) : [])
	]);
	let best: number | null = null;
	for (const person of those) {
		const to = endOfName(words, at, person);
		if (to !== null && to > (best ?? 0)) best = to;
	}
	if (best !== null) return { to: best, genitive: false };
	return genitiveAt(words, at, known) ? { to: at + 1, genitive: true } : null;
}

function endOfName(words: readonly TextWord[], at: number, person: KnownPerson): number | null {
	let [to, parts, told] = [at, 0, 0];
	let end = at;
	const said = new Set<string>();
	while (to < words.length && to - at < 12) {
		const word = words[to]!;
		if (to > at && (words[to - 1]!.possessive || !WITHIN_NAME.test(word.gap))) break;
		const isWord = word.plain.some((plain) => person.all.has(plain));
		const isLetter = !isWord && word.capital && word.plain[0]!.length === 1 && person.letters.has(word.plain[0]!);
		if ((!isWord && !isLetter) || said.has(word.plain[0]!)) break;
		said.add(word.plain[0]!);
		const tells = word.plain.some((plain) => person.telling.has(plain));
		to++;
		if (tells || isLetter) {
			parts++;
			end = to;
		}
		if (tells) told++;
	}
	// Someone of whom words say something is found by all of them.
	if (person.telling.size === 0) return to - at > 1 && to - at >= person.all.size ? to : null;
	if (told === 0) return null;
	if (parts > 1) return end;
	const plain = words[at]!.plain.find((each) => person.telling.has(each));
	return plain !== undefined && standsAsName(words, at, plain) ? at + 1 : null;
}

/** “Adas Liste”, “Adas list”: the ending of many languages, and of hurried English. */
function genitiveAt(words: readonly TextWord[], at: number, known: KnownPeople): boolean {
	const word = words[at]!;
	return (
		word.capital &&
		word.plain.some((plain) => {
			const base = plain.endsWith('s') ? plain.slice(0, -1) : '';
			const isName = (known.byWord.get(base) ?? []).some((person) => person.telling.has(base));
			return (
				isName && base.length >= 3 && !isOrdinary(base) && !ORDINARY.has(plain) && !GENERIC.has(plain) && !KNOWN_SHORT.has(plain)
			);
		})
	);
}
