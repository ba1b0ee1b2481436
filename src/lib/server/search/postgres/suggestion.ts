import type { AnyCollection, Searchable } from '#lib/domain/shared/collection';
import { indexedText } from '../analysis';
import { LONGEST_QUERY, type ParsedQuery } from '../query';
import { termOf } from '../terms';
import { wordsOf } from '../words';
import { searchable, type Document } from './document';

/** The first readable record that holds a term, to see how it is written. */
export interface Sample extends Document {
	readonly term: string;
}

/** The query with each word that is not found written as the likeliest of those spelled alike. */
export function suggestionFor(
	parsed: ParsedQuery,
	words: string,
	alike: ReadonlyMap<number, readonly string[]>,
	samples: readonly Sample[],
	collections: ReadonlyMap<string, AnyCollection>
): string | null {
	if (alike.size === 0) return null;
	let suggestion = words.slice(0, LONGEST_QUERY);
	for (const [slot, [term]] of [...alike].sort(([a], [b]) => parsed.words[b]!.from - parsed.words[a]!.from)) {
		const { from, to } = parsed.words[slot]!;
		const sample = samples.find((each) => each.term === term);
		suggestion = suggestion.slice(0, from) + asWritten(term!, sample && searchable(sample, collections)) + suggestion.slice(to);
	}
	return suggestion.trim();
}

/** How a record that holds a term writes it: a stem is no word to show. */
function asWritten(term: string, found: Searchable | null | undefined): string {
	for (const text of found ? [found.title, indexedText(found.body)] : []) {
		for (const { from, to } of wordsOf(text)) {
			if (termOf(text.slice(from, to)) === term) return text.slice(from, to).toLowerCase();
		}
	}
	return term;
}
