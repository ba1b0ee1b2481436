/** A word as it stands in a text, in UTF-16 code units: `text.slice(from, to)`. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/**
 * The words of a text, in order: runs of letters, digits and their marks. An apostrophe between letters belongs to
 * its word, as does an invisible soft hyphen or joiner; a hyphen parts two words. Takes time linear in the text and
 * any text at all, half surrogates included.
 */
export function* wordsOf(text: string): Generator<Span, void, void> {
	for (const words = new WordReader(text); words.next();) yield { from: words.from, to: words.to };
}

/** {@link wordsOf} for whole records: it stands at one word after the other and leaves nothing behind to be collected. */
export class WordReader {
	readonly #text: string;
	/** The word it stands at, once {@link next} said that there is one. */
	from = 0;
	to = 0;

	constructor(text: string) {
		this.#text = text;
	}

	/** Goes on to the next word; false where there is none. */
	next(): boolean {
		const text = this.#text;
		let from = -1;
		let at = this.to;
		while (at < text.length) {
			const unit = text.charCodeAt(at);
			const width = unit >= 0xd800 && unit <= 0xdbff && isPair(text, at) ? 2 : 1;
			const kind = width === 1 ? kinds[unit] || kindOf(unit) : kindOfWide(text.codePointAt(at)!);
			if (kind === LETTER) {
				if (from < 0) from = at;
			} else if (from >= 0 && !(kind === JOINER && kindOf(text.charCodeAt(at + 1)) === LETTER)) {
				break;
			}
			at += width;
		}
		this.from = from;
		this.to = at;
		return from >= 0;
	}
}

const isPair = (text: string, at: number): boolean => (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;

const UNKNOWN = 0;
const LETTER = 1;
const JOINER = 2;
const OTHER = 3;

// One byte for each code unit, filled as units are met: a pattern for each character costs ten times as much.
const kinds = new Uint8Array(0x10000);
const JOINERS = new Set(
	["'", '\u2019', '\u02BC', '\uFF07', '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060'].map((c) => c.charCodeAt(0))
);
const WORD = /^[\p{L}\p{N}\p{M}]$/u;

function kindOf(unit: number): number {
	if (Number.isNaN(unit)) return OTHER;
	const known = kinds[unit]!;
	if (known !== UNKNOWN) return known;
	return (kinds[unit] = JOINERS.has(unit) ? JOINER : WORD.test(String.fromCharCode(unit)) ? LETTER : OTHER);
}

const kindOfWide = (point: number): number => (WORD.test(String.fromCodePoint(point)) ? LETTER : OTHER);
