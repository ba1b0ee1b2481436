import type { Around } from './around';
import { undertaken } from './undertaken.ts';
import { afterPhrase, folded, type MinutesWords } from './minutes-words.ts';
import { readDates } from './read-date.ts';
import { isPast } from './time-first.ts';

/** Whether a text tells of the next meeting: "We meet again on 27 October", "The next one is on 16 July", "Next caseload meeting: …". */
export const isMeeting = (text: string, { words }: Around): boolean =>
	afterPhrase(text, words.phrases.meetings) !== null ||
	(words.shapes.nextMeeting.test(text) && readDates(text, words).length > 0);

/** Whether a text tells that something was done, rather than that it is to be: "Ann to ring them – done 3 May", "Ann has rung them". */
export function isReported(text: string, { words, owners }: Around): boolean {
	const isDone = text.split(/\s+[–—-]+\s+|[.;:()[\]|\t]+\s*/).some((piece) => {
		const rest = afterPhrase(piece, words.phrases.done);
		return (
			rest !== null &&
			(!/[\p{L}\p{N}]/u.test(rest) ||
				(/^[,;]/.test(rest) && piece !== text && piece.length < 60) ||
				readDates(rest, words).length > 0)
		);
	});
	// "DONE, it's on our page", "– closed, bought"
	const last = text.split(/\s+[–—-]+\s+|\t+/).at(-1)!;
	const isLast =
		last !== text &&
		last.split(/\s+/).length < 9 &&
		/^[^,]*$|^\S+(?: \S+)?,/.test(last) &&
		afterPhrase(last, words.phrases.done) !== null;
	if (isDone || isLast || isAllDone(text, words)) return true;
	const start = owners.atStart(text);
	const rest = start ? text.slice(start.length).replace(/^[\s:–—-]+/, '') : '';
	return start !== null && undertaken(rest, words) === null && afterPhrase(rest, words.phrases.beings) !== null;
}

/** "All points have been completed": what was done, and a verb that says so. */
function isAllDone(text: string, { set }: MinutesWords): boolean {
	const all = folded(text.replace(/[.\s]+$/, '')).split(' ');
	return all.length > 2 && set.done.has(all.at(-1)!) && all.some((word) => set.beings.has(word) && !set.surePassives.has(word));
}

/** "Members congratulated the team": among the first words of a sentence a verb of the past, and nothing that is to be done; in English alone. */
export function isToldPast(text: string, words: MinutesWords): boolean {
	if (words.verbs?.every(({ grammar }) => grammar.plainInfinitive) !== true) return false;
	const past = text
		.split(/\s+/)
		.slice(1, 5)
		.filter((word) => /^\p{Ll}/u.test(word) && isPast(word, words));
	return words.shapes.undertakes.test(text) ? past.some((word) => isWish(word, words)) : past.length > 0;
}

/** "She hoped that a few might be persuaded to join": what was wished for is no undertaking. */
const isWish = (word: string, { set }: MinutesWords): boolean =>
	[word.replace(/d$/, ''), word.replace(/ed$/, '')].some((verb) => verb !== word && set.states.has(verb));
