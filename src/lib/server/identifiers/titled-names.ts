import * as near from './around-names';
import { nameEnd } from './name-shape';
import type { Span, Word } from './words';

const SMALL_TITLES = new Set(['mr', 'mrs', 'ms', 'dr', 'cllr']);

/** "Mrs Khan", "Dr. Osei", "mr khan": a title and what follows it, or null where what follows is no name. */
export function titledName(words: readonly Word[], at: number): Span | null {
	const [title, next] = [words[at]!, words[at + 1]];
	if (!next || near.NEVER_NAMES.has(next.plain)) return null;
	// "Mr & Mrs Shahid"
	const isPair = near.TITLES.has(next.plain) && next.gap === ' & ';
	if (!isPair && !/^\.? $/.test(next.gap)) return null;
	const isSmall = !title.capital || !next.capital;
	if (isSmall && !SMALL_TITLES.has(title.plain)) return null;
	if (near.PLACES_AND_BODIES.has(words[at + 2]?.plain ?? '') && words[at + 2]!.capital && words[at + 2]!.gap === ' ') return null;
	return { from: at, to: isSmall && !isPair ? at + 2 : nameEnd(words, isPair ? at + 3 : at + 2) };
}
