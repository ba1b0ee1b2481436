import type { Attending } from './set-meeting';

/** Whoever came to a meeting from old minutes, known by the words of those minutes alone: `Tom Ashgrove, Millfield Council`. */
export interface AttendingInWords {
	/** Names, for all that Grove can tell. */
	readonly names: readonly string[];
	readonly bodies: readonly string[];
}

const TITLE = /^(?:mrs?|ms|miss|mx|dr|prof|cllr|rev|sir|dame|lord|lady)\b\.?\s+/i;
/** Several words, or letters that stand for them: “chair” says nothing of where somebody came from. */
const BODY = /^\p{Lu}.*\s|^\p{Lu}{2,}$/u;
const MOST_WORDS_OF_A_NAME = 4;

/** The names and bodies in such lines of attendance: the name stands first, and what follows a comma or bracket is where they came from. */
export function attendingInWords(attendance: readonly Attending[]): AttendingInWords {
	const lines = attendance.flatMap(({ person, body }) => (person === null && body !== '' ? [partsOf(body)] : []));
	const isName = (words: string) => words.split(/\s+/).length <= MOST_WORDS_OF_A_NAME;
	return {
		names: lines.map(([first]) => first!.replace(TITLE, '')).filter(isName),
		bodies: lines.flatMap(([first, ...others]) => [
			...(isName(first!) ? [] : [first!]),
			...others.filter((each) => BODY.test(each))
		])
	};
}

const partsOf = (words: string): readonly string[] => {
	const parts = words.split(/[,;()]|\s[–—-]\s/).map((part) => part.trim());
	return parts.some(Boolean) ? parts.filter(Boolean) : [words];
};
