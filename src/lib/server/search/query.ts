import type { AlsoLookedFor, Synonyms } from '#lib/domain/shared/context';
import { otherWordings, type Wording } from './other-wordings.ts';
import { termOf } from './terms.ts';
import { wordsOf } from './words.ts';

/** What somebody asked for, taken apart. Every text at all can be taken apart, in time linear in its length. */
export interface ParsedQuery {
	/** Whether nothing was typed: then every readable record matches, newest first. */
	readonly blank: boolean;
	/** The words wanted, each term once, those of phrases too. Empty and not blank: nothing can be found. */
	readonly words: readonly QueryWord[];
	/** Terms that must follow each other, two or more. */
	readonly phrases: readonly (readonly string[])[];
	/** What a record must not hold: single terms or phrases. */
	readonly without: readonly (readonly string[])[];
	/** The words that have other wordings, which stand with each of them. */
	readonly also: readonly AlsoLookedFor[];
}

export interface QueryWord {
	readonly term: string;
	/** As it was typed, and where in the query. */
	readonly typed: string;
	readonly from: number;
	readonly to: number;
	/** How often it was typed: each time adds to its worth (`typed` in `scoring.ts`). */
	readonly times: number;
	/** Whether it is the last thing typed and may be unfinished. */
	readonly unfinished: boolean;
	/** Whether it stands in quotation marks and is taken as it is: no beginning, no similar spelling. */
	readonly exact: boolean;
	/** Terms that, one behind the other, mean the same: what holds these holds the word, for less. */
	readonly also: readonly Wording[];
}

/** Letters of a query that are read; what follows is left aside. */
export const LONGEST_QUERY = 10_000;
/** Different words of a query that are looked for. */
export const MOST_WORDS = 100;

/** Beyond so many different words a text is no question somebody typed but one they pasted: its marks are punctuation. */
const MOST_TYPED = 20;

/** Takes a query apart: words, "phrases", -without, -"without a phrase". A quotation mark left open is ignored. */
export function parseQuery(query: string, synonyms: readonly Synonyms[] = []): ParsedQuery {
	const text = query.slice(0, LONGEST_QUERY);
	const parsed = parsedBy(text, piecesOf(text), synonyms);
	return parsed.words.length > MOST_TYPED
		? parsedBy(text, [{ from: 0, to: text.length, quoted: false, without: false }], synonyms)
		: parsed;
}

function parsedBy(text: string, parts: Iterable<Piece>, synonyms: readonly Synonyms[]): ParsedQuery {
	const words = new Map<string, QueryWord>();
	const phrases: string[][] = [];
	const without: string[][] = [];
	const typed: (QueryWord | null)[] = [];
	for (const piece of parts) {
		const found = [...wordsIn(text, piece)];
		const terms = found.map((word) => word.term);
		typed.push(...(piece.quoted || piece.without ? [null] : found));
		if (piece.without) {
			if (terms.length > 0) without.push(terms);
			continue;
		}
		if (piece.quoted && terms.length > 1) phrases.push(terms);
		for (const word of found) {
			const same = words.get(word.term);
			if (same) words.set(word.term, { ...(word.exact ? word : same), times: same.times + 1 });
			else if (words.size < MOST_WORDS) words.set(word.term, word);
		}
	}
	const { also, of } = otherWordings(text, typed, synonyms);
	return {
		blank: text.trim() === '' || (words.size === 0 && without.length > 0),
		words: [...words.values()].map((word) => (word.exact ? word : { ...word, also: of.get(word.term) ?? [] })),
		phrases: phrases.filter((phrase) => phrase.every((term) => words.has(term))).slice(0, MOST_WORDS),
		without: without.slice(0, MOST_WORDS),
		also
	};
}

interface Piece {
	readonly from: number;
	readonly to: number;
	readonly quoted: boolean;
	readonly without: boolean;
}

const OPENING = /["\u201C\u201D\u201E\u00AB]/;
const CLOSING = /["\u201C\u201D\u00BB]/g;
const SPACE = /\s/;

/** Quoted stretches, and between them the stretches without space. */
function* piecesOf(text: string): Generator<Piece, void, void> {
	let at = 0;
	let closes = true;
	while (at < text.length) {
		if (SPACE.test(text[at]!)) {
			at++;
			continue;
		}
		const without = text[at] === '-' && at + 1 < text.length && !SPACE.test(text[at + 1]!);
		const from = without ? at + 1 : at;
		if (closes && OPENING.test(text[from]!)) {
			const end = closingAfter(text, from + 1);
			if (end >= 0) {
				yield { from: from + 1, to: end, quoted: true, without };
				at = end + 1;
				continue;
			}
			closes = false;
		}
		at = from + 1;
		while (at < text.length && !SPACE.test(text[at]!) && !(closes && OPENING.test(text[at]!))) at++;
		yield { from, to: at, quoted: false, without };
	}
}

function closingAfter(text: string, from: number): number {
	CLOSING.lastIndex = from;
	return CLOSING.exec(text)?.index ?? -1;
}

function* wordsIn(text: string, piece: Piece): Generator<QueryWord, void, void> {
	const part = text.slice(piece.from, piece.to);
	for (const span of wordsOf(part)) {
		const typed = part.slice(span.from, span.to);
		const term = termOf(typed);
		if (term === '') continue;
		const [from, to] = [piece.from + span.from, piece.from + span.to];
		yield { term, typed, from, to, times: 1, unfinished: !piece.quoted && to === text.length, exact: piece.quoted, also: [] };
	}
}
