import type { Around } from './around';
import { doerBehind, undertaken } from './doers.ts';
import { afterPhrase } from './minutes-words.ts';

const JOINT = /[;:]\s+|,\s+(?:\p{Ll}{1,5}\s+)?|\s[–—-]\s+|\s(?:&|and|und|et|y|e|en|och|i|oraz|while|but|ac|a)\s+/gu;

/**
 * The parts of a sentence of which each but the first begins with somebody known and says what they will do: "The hall is booked; Ann will ask
 * them, and Bob to order cups". Together they are the text but for what joins them.
 */
export function clausesOf(sentence: string, around: Around): string[] {
	const parts: string[] = [];
	let from = 0;
	for (const match of sentence.matchAll(JOINT)) {
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

function begins(text: string, { owners, words, isBody }: Around): boolean {
	if (doerBehind(text, words, owners)) return true;
	// "the sign is broken; the Manager to get a price"
	const post = /^(?:the )?((?:\p{Lu}[\p{L}-]+ ){1,4})to (\p{Ll}+)\s\S/u.exec(text);
	if (post && isBody(post[1]!.trim()) && words.set.imperatives.has(post[2]!)) return true;
	const start = owners.atStart(text);
	const does = start && undertaken(text.slice(start.length).trimStart(), words);
	return does !== null && /\S\s+\S/.test(does) && afterPhrase(does, words.phrases.states) === null;
}

const endsInPerson = (text: string, { owners }: Around): boolean =>
	[1, 2].some((count) => {
		const last = text.trim().split(/\s+/).slice(-count).join(' ');
		return /^\p{Lu}/u.test(last) && owners.of(last, true) !== null;
	});
