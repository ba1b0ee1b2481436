import { diffLines, diffWordsWithSpace, type Change } from 'diff';

/** A piece of two texts laid over each other: same and removed pieces joined give the one before, same and added the one after. */
export interface DiffPiece {
	readonly text: string;
	readonly kind: 'same' | 'added' | 'removed';
}

// Cost grows with the square of the differences; texts further apart are compared line by line, and then as wholes.
const MOST_WORDS = 2_000;
const MOST_LINES = 1_000;

/** What changed between two wordings, word by word where they are near enough to each other. */
export function wordDiff(before: string, after: string): readonly DiffPiece[] {
	const changes =
		diffWordsWithSpace(before, after, { maxEditLength: MOST_WORDS }) ?? diffLines(before, after, { maxEditLength: MOST_LINES });
	if (changes) return changes.map(piece);
	return [
		{ text: before, kind: 'removed' },
		{ text: after, kind: 'added' }
	];
}

const piece = ({ value, added, removed }: Change): DiffPiece => ({
	text: value,
	kind: added ? 'added' : removed ? 'removed' : 'same'
});
