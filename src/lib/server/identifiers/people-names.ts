import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { folded } from './folded.ts';

/** Where the list of people's names lies: a package of data without code, whose export leads to its folder. */
export function peopleNamesFile(): string {
	const require = createRequire(import.meta.url);
	return join(dirname(require.resolve('@cspell/dict-people-names/cspell-ext.json')), 'dict', 'people-names.txt');
}

/** Words that are part of some people's names, as {@link folded} leaves them. `file`: where {@link peopleNamesFile} says. */
export const readPeopleNames = (file: string): ReadonlySet<string> =>
	new Set(
		readFileSync(file, 'utf8')
			.split('\n')
			.filter((line) => !line.startsWith('#'))
			.map((line) => folded(line.trim()))
	);
