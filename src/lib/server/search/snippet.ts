import type { Marked } from '#lib/domain/shared/context';
import { plainParts } from './analysis.ts';
import { termOf } from './terms.ts';
import { WordReader } from './words.ts';

/** Letters of a snippet, about two lines. */
export const SNIPPET_LENGTH = 220;
// How far before its first hit a snippet may begin, and how far either end looks for a gap between words.
const LEAD = 60;
const REACH = 30;

interface Place {
	readonly term: string;
	readonly from: number;
	readonly to: number;
}

/** A whole text with the words marked whose term is among `terms`; several terms with spaces between them are marked where they follow each other. */
export function mark(text: string, terms: ReadonlySet<string>): Marked {
	const { places } = new Passages(terms, terms.size).read([text]);
	return pieces(text, places, 0, text.length);
}

/**
 * The passage of a record's text that holds most of `terms`, its words marked; the beginning of the text where it holds none.
 * Cut between words, or at least never inside a letter; `…` stands where something was left out. `enough`: so many
 * different terms in one passage are as good as all (a word that is unfinished or misspelt stands for many terms), and what
 * stands a passage further on is not read at all.
 */
export function snippetOf(body: readonly string[], terms: ReadonlySet<string>, enough = terms.size): Marked {
	const { text, places } = new Passages(terms, enough, SNIPPET_LENGTH - LEAD).read(plainParts(body));
	if (text.length <= SNIPPET_LENGTH) return tidy(pieces(text, places, 0, text.length));
	const first = bestStart(places, SNIPPET_LENGTH - LEAD);
	const begins = places.length === 0 ? 0 : startBefore(text, places[first]!.from);
	const ends = endBefore(text, begins + SNIPPET_LENGTH, places);
	const cut = pieces(text, places, begins, ends);
	return tidy([...(begins > 0 ? [dots] : []), ...cut, ...(ends < text.length ? [dots] : [])]);
}

const dots = { text: '…', hit: false };

/** Reads a text for places of terms, as far as is needed to choose a passage. */
class Passages {
	readonly places: Place[] = [];
	text = '';
	readonly #terms: ReadonlySet<string>;
	/** First letters of the terms, of those that are one code unit below 128. */
	readonly #letters = new Uint8Array(128);
	/** Wordings of several terms, by their last. */
	readonly #phrases = new Map<string, (readonly string[])[]>();
	readonly #enough: number;
	readonly #within: number;
	#end = Infinity;

	/** `enough` different terms within so many letters end the reading a passage later. */
	constructor(terms: ReadonlySet<string>, enough: number, within = Infinity) {
		this.#terms = terms;
		for (const term of terms) {
			this.#letters[term.charCodeAt(0)] = 1;
			const several = term.split(' ');
			if (several.length > 1) this.#phrases.set(several.at(-1)!, [...(this.#phrases.get(several.at(-1)!) ?? []), several]);
		}
		this.#enough = enough;
		this.#within = within;
	}

	/** The parts become lines of the text. */
	read(parts: Iterable<string>): this {
		const lines: string[] = [];
		let length = 0;
		for (const part of parts) {
			this.#readPart(part, length);
			lines.push(part);
			length += part.length + 1;
			if (length > this.#end) break;
		}
		this.text = lines.join('\n');
		return this;
	}

	#readPart(part: string, offset: number): void {
		const before: Place[] = [];
		for (const words = new WordReader(part); words.next();) {
			if (offset + words.from > this.#end) return;
			if (this.#phrases.size === 0 && !this.#mayBegin(part.charCodeAt(words.from))) continue;
			const term = termOf(part.slice(words.from, words.to));
			const word = { term, from: offset + words.from, to: offset + words.to };
			if (this.#phrases.size > 0 && term !== '') before.push(word);
			const place = this.#phraseEndingIn(before) ?? (this.#terms.has(term) ? word : null);
			if (!place) continue;
			while (this.places.length > 0 && this.places.at(-1)!.from >= place.from) this.places.pop();
			this.places.push(place);
			if (this.#end === Infinity && gathered(this.places, place.to - this.#within) >= this.#enough)
				this.#end = Math.max(place.to, SNIPPET_LENGTH) + SNIPPET_LENGTH;
		}
	}

	/** The longest wording that the last of these words ends. */
	#phraseEndingIn(words: readonly Place[]): Place | null {
		const fits = (phrase: readonly string[]): boolean =>
			phrase.length <= words.length && phrase.every((term, at) => words[words.length - phrase.length + at]!.term === term);
		const fitting = (this.#phrases.get(words.at(-1)?.term ?? '') ?? []).filter(fits).sort((a, b) => b.length - a.length)[0];
		return fitting ? { term: fitting.join(' '), from: words.at(-fitting.length)!.from, to: words.at(-1)!.to } : null;
	}

	/** Folding and stemming leave the first letter of a word as it is where that is a plain one (held to by a test). */
	#mayBegin(unit: number): boolean {
		return unit >= 128 || this.#letters[unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit] === 1;
	}
}

/** How many different terms stand at or behind `from`. */
function gathered(places: readonly Place[], from: number): number {
	const terms = new Set<string>();
	for (let at = places.length - 1; at >= 0 && places[at]!.from >= from; at--) terms.add(places[at]!.term);
	return terms.size;
}

/** Index of the first place of the stretch of `width` letters that holds most different terms, then most words. */
function bestStart(places: readonly Place[], width: number): number {
	const inside = new Map<string, number>();
	let [best, bestScore, next] = [0, -1, 0];
	places.forEach((place, first) => {
		while (next < places.length && places[next]!.to <= place.from + width) {
			const { term } = places[next++]!;
			inside.set(term, (inside.get(term) ?? 0) + 1);
		}
		const score = inside.size * 1000 + Math.min(next - first, 999);
		if (score > bestScore) [best, bestScore] = [first, score];
		const left = (inside.get(place.term) ?? 0) - 1;
		if (left > 0) inside.set(place.term, left);
		else inside.delete(place.term);
		next = Math.max(next, first + 1);
	});
	return best;
}

/** A place to begin at: the sentence of the hit where it is near, else a gap between words, else between letters. */
function startBefore(text: string, hit: number): number {
	const earliest = Math.max(0, hit - LEAD);
	if (earliest === 0) return 0;
	const lead = text.slice(earliest, hit);
	const sentence = Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('? '), lead.lastIndexOf('! '));
	if (sentence >= 0) return earliest + sentence + 2;
	const line = lead.lastIndexOf('\n');
	if (line >= 0) return earliest + line + 1;
	const gap = lead.search(/\s/);
	return gap >= 0 && gap < LEAD - 1 ? earliest + gap + 1 : letterStart(text, earliest);
}

/** A place to end at, at most `wanted`, and never inside a hit. */
function endBefore(text: string, wanted: number, places: readonly Place[]): number {
	if (wanted >= text.length) return text.length;
	const hit = places.find((place) => place.from < wanted && place.to > wanted);
	if (hit) return hit.from > wanted - REACH ? letterStart(text, hit.from) : letterStart(text, wanted);
	const tail = text.slice(wanted - REACH, wanted + 1);
	const gap = Math.max(tail.lastIndexOf(' '), tail.lastIndexOf('\n'));
	return gap >= 0 ? wanted - REACH + gap : letterStart(text, wanted);
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The beginning of the letter, as people count letters, that the unit at `at` belongs to. */
const letterStart = (text: string, at: number): number => letters.segment(text).containing(at)?.index ?? at;

function pieces(text: string, places: readonly Place[], from: number, to: number): { text: string; hit: boolean }[] {
	const made: { text: string; hit: boolean }[] = [];
	let at = from;
	for (const place of places) {
		if (place.from < at) continue;
		if (place.to > to) break;
		if (place.from > at) made.push({ text: text.slice(at, place.from), hit: false });
		made.push({ text: text.slice(place.from, place.to), hit: true });
		at = place.to;
	}
	if (at < to) made.push({ text: text.slice(at, to), hit: false });
	return made;
}

const tidy = (marked: Marked): Marked => marked.map(({ text, hit }) => ({ text: text.replace(/\s+/g, ' '), hit }));
