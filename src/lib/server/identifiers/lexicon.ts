import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import { peopleNamesFile, readPeopleNames } from './people-names';

/** What is known about words before any sentence is read. All words are asked for as {@link folded} leaves them. */
export interface Lexicon {
	/** An ordinary English word, as a dictionary has it in small letters. */
	isWord(plain: string): boolean;
	/** In a dictionary with a capital: a country, a town, a language, a well-known name. */
	isProper(plain: string): boolean;
	/** Part of some people's names, anywhere in the world; many are words or places too. */
	isName(plain: string): boolean;
}

let loaded: Lexicon | undefined;

/** Read once, at the first scan: about a fifth of a second and a few megabytes. */
export function lexicon(): Lexicon {
	return (loaded ??= load());
}

function load(): Lexicon {
	// The package is data without code: what it exports leads to its folder.
	const require = createRequire(import.meta.url);
	const words = decodeTrie(
		gunzipSync(readFileSync(join(dirname(require.resolve('@cspell/dict-en-gb-mit/cspell-ext.json')), 'en_GB.trie.gz')))
	);
	const names = readPeopleNames(peopleNamesFile());
	return {
		isWord: (plain) => words.has(plain),
		isProper: (plain) => words.has((plain[0]?.toUpperCase() ?? '') + plain.slice(1)),
		isName: (plain) => names.has(plain)
	};
}
