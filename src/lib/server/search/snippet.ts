import type { Marked } from '#lib/domain/shared/context';
import { termOf } from './terms.ts';
import { wordsOf } from './words.ts';

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

/** A whole text with the words marked whose term is among `terms`. */
export const mark = (text: string, terms: ReadonlySet<string>): Marked => pieces(text, placesOf(text, terms), 0, text.length);

/**
 * The passage of a text that holds most of `terms`, its words marked; the beginning of the text where it holds none.
 * Cut between words, or at least never inside a letter; `…` stands where something was left out. `enough`: so many
 * different terms in one passage are as good as all (a word that is unfinished or misspelt stands for many terms).
 */
export function snippetOf(text: string, terms: ReadonlySet<string>, enough = terms.size, length = SNIPPET_LENGTH): Marked {
	const places = placesOf(text, terms, { enough, within: length - LEAD, atLeast: length });
	if (text.length <= length) return tidy(pieces(text, places, 0, text.length));
	const first = bestStart(places, length - LEAD);
	const begins = places.length === 0 ? 0 : startBefore(text, places[first]!.from);
	const ends = endBefore(text, begins + length, places);
	const cut = pieces(text, places, begins, ends);
	return tidy([...(begins > 0 ? [dots] : []), ...cut, ...(ends < text.length ? [dots] : [])]);
}

const dots = { text: '…', hit: false };

interface Until {
	/** So many different terms, */
	readonly enough: number;
	/** within so many letters, end the reading a passage later; */
	readonly within: number;
	/** a text up to this long is read whole. */
	readonly atLeast: number;
}

function placesOf(text: string, terms: ReadonlySet<string>, until?: Until): Place[] {
	const places: Place[] = [];
	if (terms.size === 0) return places;
	let end = text.length;
	for (const { from, to } of wordsOf(text)) {
		if (from > end) break;
		const term = termOf(text.slice(from, to));
		if (term === '' || !terms.has(term)) continue;
		places.push({ term, from, to });
		if (until && end === text.length && gathered(places, to - until.within) >= until.enough)
			end = Math.max(to, until.atLeast) + until.atLeast;
	}
	return places;
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
