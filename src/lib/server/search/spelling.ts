import { fold } from './fold.ts';
import { makeTerm } from './terms.ts';

/** The fewest letters of an unfinished word that are completed. */
const SHORTEST_BEGINNING = 2;
/** The fewest letters of a word for which other spellings are tried. */
const SHORTEST_MISSPELT = 4;
/** Beyond this a word is no misspelling of anything. */
const LONGEST_MISSPELT = 30;

/** How the terms look that a word still being typed may become. */
export interface Beginning {
	/** Terms that begin so are meant. */
	readonly prefix: string;
	/** And these: a stem is often shorter than what was typed ("organisatio" becomes "organis"). */
	readonly terms: readonly string[];
}

/** What an unfinished word may become, or null where too little was typed to tell. */
export function beginningOf(typed: string): Beginning | null {
	const prefix = fold(typed);
	if (prefix.length < SHORTEST_BEGINNING) return null;
	if (prefix.length < 5) return { prefix, terms: [] };
	return { prefix, terms: [...new Set(ENDINGS.map((ending) => makeTerm(prefix + ending)))].filter(Boolean) };
}

// What is left to type of the English endings that the stemmer takes off.
const ENDINGS = (
	'e s n on ion ation tion g ng ing d ed r er y ty ity t nt ent ment al l ly ally ful ive ve ness ss ess able ble le ' +
	'sation isation zation ization ational tional onal'
).split(' ');

/**
 * The terms of all words one slip away from this one (a letter missing, too many, wrong, or two changed over): a closed
 * list worked out from the word alone, so that trying it tells nothing about what is stored. Empty for short words.
 */
export function respellings(typed: string): ReadonlySet<string> {
	const word = fold(typed);
	const terms = new Set<string>();
	if (word.length < SHORTEST_MISSPELT || word.length > LONGEST_MISSPELT) return terms;
	const add = (spelling: string): void => void terms.add(makeTerm(spelling));
	for (let at = 0; at <= word.length; at++) {
		const before = word.slice(0, at);
		const after = word.slice(at);
		if (after) add(before + after.slice(1));
		if (after.length > 1) add(before + after[1] + after[0] + after.slice(2));
		for (const letter of LETTERS) {
			add(before + letter + after);
			if (after) add(before + letter + after.slice(1));
		}
	}
	terms.delete('');
	terms.delete(makeTerm(typed));
	return terms;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** How many letters of a term may differ when none of its {@link respellings} is found; 0: try no further. */
export const slipsAllowed = (term: string): 0 | 1 | 2 =>
	term.length > LONGEST_MISSPELT ? 0 : term.length >= 7 ? 2 : term.length >= SHORTEST_MISSPELT ? 1 : 0;
