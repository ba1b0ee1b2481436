import type { ReadWords } from '#lib/domain/emerging-themes';
import type { Reading } from '#lib/domain/shared/context';
import type { Known } from '../identifiers/scan';
import { workspaceNames } from '../identifiers/workspace-names';
import { isCounted, isKnownNameIn, wordsIn } from './read-words';

const CAPITAL = /^\p{Lu}/u;

/** The people and bodies that one reader may see, to be looked for in texts of which the words are known. */
export class KnownNames {
	readonly #known: Known;
	/** The names that hold a term, each as the terms that are counted of it. */
	readonly #whole = new Map<string, (readonly string[])[]>();
	/** The terms of people's names: with a capital, one part of it may stand for somebody. */
	readonly #parts: ReadonlySet<string>;

	constructor(known: Known) {
		this.#known = known;
		const people = (known.names ?? []).map(termsOf);
		for (const terms of [...people, ...(known.bodies ?? []).map(termsOf)])
			for (const term of new Set(terms)) this.#whole.set(term, [...(this.#whole.get(term) ?? []), terms]);
		this.#parts = new Set(people.flat());
	}

	static async of(read: Reading): Promise<KnownNames> {
		return new KnownNames(await workspaceNames(read));
	}

	/** Whether a record can name somebody or a body with a term, as far as its words tell; most cannot, and need not be read. */
	mayStandIn({ words }: Pick<ReadWords, 'words'>, term: string): boolean {
		const whole = this.#whole.get(term);
		if (!whole) return false;
		if (this.#parts.has(term) && words.some((word) => word.term === term && CAPITAL.test(word.spelling))) return true;
		const said = new Set(words.map((word) => word.term));
		return whole.some((terms) => terms.every((each) => said.has(each)));
	}

	/** Whether a text names somebody or a body with a term. */
	standIn(text: string, term: string): boolean {
		return isKnownNameIn(text, term, this.#known);
	}
}

const termsOf = (name: string): readonly string[] =>
	wordsIn(name)
		.filter(isCounted)
		.map(({ term }) => term);
