import type { Around } from './around';
import { undertaken } from './doers.ts';
import { afterPhrase, folded, type MinutesWords } from './minutes-words.ts';
import { readDates } from './read-date.ts';

/** Whether a text tells of the next meeting: "We meet again on 27 October". */
export const isMeeting = (text: string, { words }: Around): boolean =>
	afterPhrase(text, words.phrases.meetings) !== null || (NEXT.test(text) && readDates(text, words).length > 0);

/** "The next one is on 16 July", "Die nächste Sitzung findet am … statt", "Next caseload meeting: …": what is next, and a verb of being. */
const NEXT =
	/^(?:(?:the|our|die|das|der|la|le|el|il|lo|de|het|o|a|y|yr)\s+)?(?:next|nächste[rs]?|prochaine?|próxim[ao]|prossim[ao]|volgende|następn[ey]|nästa)\s+(?!week|month|year|woche|monat|jahr|semaine|mois|année|semana|mes|año|settimana|mese|jaar|vecka|månad|år)(?:\p{L}+\s+){0,3}?(?:\p{L}+:|(?:is|are|was|will be|will take place|takes place|ist|findet|sera|aura|est|es|será|tendrá|è|sarà|vindt|wordt|jest|odbędzie|är|blir|hålls)\s)/iu;

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
	return all.length > 2 && set.done.has(all.at(-1)!) && all.some((word) => set.beings.has(word) && word !== 'be');
}
