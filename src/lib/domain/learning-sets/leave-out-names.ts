import { FORMER_COLLEAGUE, insteadOfMentions, UNKNOWN_PERSON } from '../people';
import type { Id } from '../shared/ids';

/** People and bodies whose names must not stand in a text. */
export interface Participants {
	readonly people: readonly { readonly id: Id | null; readonly name: string }[];
	readonly bodies: readonly string[];
}

/** A text without names. */
export interface LeftOut {
	readonly text: string;
	readonly count: number;
	readonly taken: readonly string[];
}

/** A single letter is no name. */
const SHORTEST = 2;
const PARTICIPANT = 'a participant';
/** What pages call somebody whose name is not there any more: ordinary words. */
const NOBODY: ReadonlySet<string> = new Set([FORMER_COLLEAGUE, UNKNOWN_PERSON]);

/**
 * A text with the names of participants and their bodies taken out, for what leaves under the Chatham House rule. People are
 * found where they are mentioned, by whatever name, and by their whole name, their first and their last; `count` says how
 * often something was taken out, and `taken` what it was, each once.
 */
export function leaveOutNames(text: string, { people, bodies }: Participants): LeftOut {
	const ids = new Set(people.map(({ id }) => id));
	const whole = people.map(({ name }) => name).filter((name) => !NOBODY.has(name));
	const parts = whole.flatMap((name) => [name.split(/\s+/)[0]!, name.split(/\s+/).at(-1)!]);
	const named = pattern([...whole, ...parts, ...parts.map((part) => part.toUpperCase())].filter(isLongEnough));
	const from = pattern(bodies);
	const taken: string[] = [];
	const put = (instead: string) => (words: string) => {
		taken.push(words);
		return instead;
	};
	const take = put(PARTICIPANT);
	// Somebody who is called something else now keeps the old name in a mention.
	let left = insteadOfMentions(text, (id, name) => (ids.has(id) ? take(name) : null));
	// Bodies first: one may bear a person's name.
	if (from) left = left.replace(from, put('a body'));
	if (named) left = left.replace(named, take);
	return { text: left, count: taken.length, taken: [...new Set(taken)] };
}

const isLongEnough = (name: string): boolean => Array.from(name).length >= SHORTEST;

/** Any of these as whole words, longest first; null where there are none. */
function pattern(words: readonly string[]): RegExp | null {
	const each = [...new Set(words.filter((word) => word !== ''))].toSorted((a, b) => b.length - a.length);
	if (each.length === 0) return null;
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${each.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
