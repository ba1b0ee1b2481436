/** How the letters of a run look, as far as Markdown marks it. */
export interface RunLook {
	readonly strong: boolean;
	readonly emphasis: boolean;
	readonly struck: boolean;
}

const SIGNS = { struck: '~~', strong: '**', emphasis: '*' } as const;
type Sign = keyof typeof SIGNS;
const ORDER: readonly Sign[] = ['struck', 'strong', 'emphasis'];

/**
 * The runs of one paragraph as Markdown: neighbours that look alike share their marks, blanks at either end stay outside of them,
 * and signs that would be read as marks are made letters by a stroke before them.
 */
export class RunMarks {
	/** What stands before the paragraph: the number of an item, the sign of a quotation. */
	readonly #before: string;
	#text = '';
	readonly #open: Sign[] = [];
	/** What was said last, and the marks that it wants. */
	#said = '';
	#wanted: readonly Sign[] = [];
	#blank = '';
	#linked = 0;

	constructor(before: string) {
		this.#before = before;
	}

	write(text: string, look: RunLook): void {
		const wanted = ORDER.filter((each) => look[each]);
		if (wanted.join() !== this.#wanted.join()) {
			this.#flush();
			this.#wanted = wanted;
		}
		this.#said += text;
	}

	openLink(): void {
		this.#end();
		this.#text += this.#blank;
		[this.#blank, this.#linked] = ['', this.#text.length];
	}

	/** An address that is its own words is written once. */
	closeLink(address: string): void {
		this.#end();
		const words = this.#text.slice(this.#linked);
		if (words !== address) this.#text = `${this.#text.slice(0, this.#linked)}[${words}](${address})`;
	}

	/** All of it. */
	end(): string {
		this.#end();
		return this.#text === '' ? '' : this.#before + this.#text;
	}

	#end(): void {
		this.#flush();
		this.#close([]);
	}

	#flush(): void {
		const text = this.#said;
		this.#said = '';
		const words = text.trim();
		if (words === '') return void (this.#blank += text);
		const from = text.indexOf(words);
		this.#close(this.#wanted);
		this.#text += this.#blank + text.slice(0, from);
		for (const sign of this.#wanted.slice(this.#open.length)) {
			this.#text += SIGNS[sign];
			this.#open.push(sign);
		}
		this.#text += asLetters(words);
		this.#blank = text.slice(from + words.length);
	}

	/** Closes what is open from the first sign on that these do not begin with. */
	#close(wanted: readonly Sign[]): void {
		const other = this.#open.findIndex((each, at) => wanted[at] !== each);
		if (other < 0) return;
		for (const sign of this.#open.splice(other).toReversed()) this.#text += SIGNS[sign];
	}
}

/** What would be read as marks: a pair of signs that stand tight around words, and the brackets of a link. */
const asLetters = (text: string): string =>
	text
		.replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
		.replace(/(?<![\p{L}\p{N}\\])([*_`~])(?=\S)([^*_`~]{0,300}\S)\1/gu, '\\$1$2\\$1')
		.replace(/\[(?=[^[\]]{0,300}\]\()/g, '\\[');
