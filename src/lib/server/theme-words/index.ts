import type { Terms, WordReading } from '#lib/domain/emerging-themes';
import type { Reading } from '#lib/domain/shared/context';
import type { IdentifierKind } from '../identifiers/finding';
import { scanIdentifiers, type Known } from '../identifiers/scan';
import { workspaceNames } from '../identifiers/workspace-names';
import { plainText } from '../search/plain';
import { termOf } from '../search/terms';
import { WordReader } from '../search/words';
import { Turn } from '../store/turn';

const SHORTEST = 3;
const NUMBER = /\p{N}/u;

/** Reads words for themes as search does, and knows what the scan for identifiers takes for somebody's name, for this reader. */
export async function themeWords(read: Reading): Promise<WordReading> {
	const known = await workspaceNames(read);
	const scanned = new Map<string, ReadonlySet<string>>();
	const turn = new Turn();
	return {
		async termsOf(records) {
			const all: Terms[] = [];
			for (const texts of records) {
				await turn.over();
				all.push(termsOf(texts));
			}
			return all;
		},
		async names(term, texts) {
			for (const text of texts) {
				await turn.over();
				if (namedIn(text, known, scanned).has(term)) return true;
			}
			return false;
		}
	};
}

function termsOf(texts: readonly string[]): Terms {
	const terms = new Map<string, string[]>();
	for (const text of texts) {
		for (const word of wordsIn(plainText(text))) {
			const term = termOf(word);
			if (term.length < SHORTEST || NUMBER.test(term)) continue;
			const spellings = terms.get(term);
			if (!spellings) terms.set(term, [word]);
			else if (!spellings.includes(word)) spellings.push(word);
		}
	}
	return terms;
}

/** The terms of everything that the scan marks in a text; each text is scanned once. */
function namedIn(text: string, known: Known, scanned: Map<string, ReadonlySet<string>>): ReadonlySet<string> {
	const before = scanned.get(text);
	if (before) return before;
	const marked = scanIdentifiers(text, known).filter(({ kind }) => NAMING.has(kind));
	const terms = new Set(marked.flatMap((finding) => wordsIn(finding.text).map(termOf)));
	scanned.set(text, terms);
	return terms;
}

// What else the scan marks, such as an age or a small count, is said in ordinary words.
const NAMING: ReadonlySet<string> = new Set<IdentifierKind>(['name', 'organisation', 'address']);

function wordsIn(text: string): string[] {
	const words: string[] = [];
	for (const reader = new WordReader(text); reader.next();) words.push(text.slice(reader.from, reader.to));
	return words;
}
