import * as near from './around-names';
import { bodyWords } from './bodies';
import { capitalName } from './capital-names';
import type { Found } from './finding';
import { ALSO_WORDS } from './given-names';
import { lexicon } from './lexicon';
import { proposalFor } from './name-proposal';
import { isOfBody, nameEnd } from './name-shape';
import { smallName } from './small-names';
import { titledName } from './titled-names';
import type { Span, Word } from './words';

/**
 * Likely names of people among the words: after titles ("Mrs Khan"), given names and what follows them, and capitals that no
 * dictionary knows, unless they stand where a place or a body would. A name found once is found again wherever it stands alone.
 */
export function findNames(words: readonly Word[]): readonly Found[] {
	const bodies = bodyWords(words);
	const spans = walk(words, (at) => (bodies.has(at) ? null : nameAt(words, at)));
	const parts = new Set(spans.flatMap(({ from, to }) => words.slice(from, to).map(({ plain }) => plain)).filter(canStandAlone));
	const again = walk(words, (at) =>
		parts.has(words[at]!.plain) && !bodies.has(at) && isSameName(words, at) ? { from: at, to: at + 1 } : null
	);
	return [...spans, ...again].map((span) => ({
		start: words[span.from]!.start,
		end: words[span.to - 1]!.end,
		kind: 'name',
		proposal: proposalFor(words, span.from)
	}));
}

function walk(words: readonly Word[], spanAt: (at: number) => Span | null): Span[] {
	const spans: Span[] = [];
	for (let at = 0; at < words.length;) {
		const span = spanAt(at);
		if (span) spans.push(span);
		at = span ? span.to : at + 1;
	}
	return spans;
}

const canStandAlone = (part: string): boolean =>
	part.length > 2 && !near.TITLES.has(part) && !near.NEVER_NAMES.has(part) && !near.PARTICLES.has(part) && !ALSO_WORDS.has(part);

/** A part of a name that was found, standing alone: in small letters only where it is no word besides. */
function isSameName(words: readonly Word[], at: number): boolean {
	const { plain, capital, opensSentence } = words[at]!;
	if (!capital || opensSentence) return !lexicon().isWord(plain);
	return !isOfBody(words, { from: at, to: at + 1 });
}

function nameAt(words: readonly Word[], at: number): Span | null {
	const word = words[at]!;
	const titled = near.TITLES.has(word.plain) ? titledName(words, at) : null;
	if (titled) return titled;
	if (isNever(word.plain) || near.PLACES_AND_BODIES.has(word.plain)) return null;
	if (!word.capital) return smallName(words, at);
	const span = { from: at, to: nameEnd(words, at + 1) };
	return isOfBody(words, span) ? null : capitalName(words, span);
}

/** "She'd", "Who'll", too. */
const isNever = (plain: string): boolean => near.NEVER_NAMES.has(plain) || /.'(?:d|ll|re|ve|m|t)$/.test(plain);
