import type { Around } from './around';
import { doerBehind } from './doers.ts';
import { undertaken } from './undertaken.ts';
import { isStep } from './is-step.ts';

/**
 * The parts of a sentence of which each but the first begins with somebody known and says what they will do: "The hall is booked; Ann will ask
 * them, and Bob to order cups". Together they are the text but for what joins them.
 */
export function clausesOf(sentence: string, around: Around): string[] {
	const parts: string[] = [];
	let from = 0;
	for (const match of sentence.matchAll(around.words.shapes.joint)) {
		const [before, rest] = [sentence.slice(from, match.index), sentence.slice(match.index + match[0].length)];
		if (match.index < from || !begins(rest, around)) continue;
		// "Ann, Bob and Cat to ring": people, and not yet a part of the sentence.
		const isJoined = match[0].startsWith(' ') && !/[–—-]/.test(match[0]);
		if (around.owners.of(before) !== null || before.split(/\s+/).length < 3) continue;
		if ((isJoined || match[0].startsWith(',')) && endsInPerson(before, around)) continue;
		parts.push(before);
		from = match.index + match[0].length;
	}
	return [...parts, sentence.slice(from)];
}

/**
 * The clauses of an action of which each begins with whoever does it: "Ann to ring them and Bob to order cups" is two. `source`: its words with what
 * joins it to the next. Null where there is one only.
 */
export function ownedClauses(text: string, around: Around): { said: string; source: string }[] | null {
	const parts = clausesOf(text, around);
	const isOwned = (part: string) => {
		const start = around.owners.atStart(part);
		return start !== null && undertaken(part.slice(start.length).trimStart(), around.words) !== null;
	};
	if (parts.length < 2 || !parts.every(isOwned)) return null;
	let from = 0;
	const starts = parts.map((part) => {
		const at = text.indexOf(part, from);
		from = at + part.length;
		return at;
	});
	return parts.map((said, at) => ({ said, source: text.slice(starts[at], starts[at + 1]) }));
}

function begins(text: string, { owners, words, isBody }: Around): boolean {
	if (doerBehind(text, words, owners)) return true;
	// "the sign is broken; the Manager to get a price"
	const post = words.shapes.postsToDo.exec(text.replace(words.shapes.article, ''));
	if (post && isBody(post[1]!.trim()) && words.set.imperatives.has(post[2]!)) return true;
	const start = owners.atStart(text);
	const does = start && undertaken(text.slice(start.length).trimStart(), words);
	return does !== null && isStep(does, words);
}

const endsInPerson = (text: string, { owners }: Around): boolean =>
	[1, 2].some((count) => {
		const last = text.trim().split(/\s+/).slice(-count).join(' ');
		return /^\p{Lu}/u.test(last) && owners.of(last, true) !== null;
	});
