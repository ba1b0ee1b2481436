/** Names of people and bodies that must not stand in a text. */
export interface Participants {
	readonly people: readonly string[];
	readonly bodies: readonly string[];
}

/** A single letter is no name. */
const SHORTEST = 2;

/**
 * A text with the names of participants and their bodies taken out, for what leaves under the Chatham House rule. People
 * are found by their whole name and their first; `count` says how often something was taken out.
 */
export function leaveOutNames(text: string, { people, bodies }: Participants): { readonly text: string; readonly count: number } {
	const first = people.map((name) => name.split(/\s+/)[0]!);
	const named = pattern([...people, ...first].filter((name) => Array.from(name).length >= SHORTEST));
	const from = pattern(bodies);
	let count = 0;
	const put = (instead: string) => () => {
		count++;
		return instead;
	};
	let left = text;
	// Bodies first: one may bear a person's name.
	if (from) left = left.replace(from, put('a body'));
	if (named) left = left.replace(named, put('a participant'));
	return { text: left, count };
}

/** Any of these as whole words, longest first; null where there are none. */
function pattern(words: readonly string[]): RegExp | null {
	const each = [...new Set(words.filter((word) => word !== ''))].toSorted((a, b) => b.length - a.length);
	if (each.length === 0) return null;
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${each.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
