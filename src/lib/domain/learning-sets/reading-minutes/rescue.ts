import type { Around } from './around';
import { doerBehind, meantInBrackets, undertaken } from './doers.ts';
import { afterPhrase } from './minutes-words.ts';
import { action, isTime, readAction, type ReadAction } from './read-action.ts';
import { readActionDue } from './read-date.ts';
import { isReported } from './reported.ts';
import { isThingToDo } from './verb-endings.ts';

/** Whether a text can be what somebody in its margin undertook: a sentence, or a thing to do. A line of a programme is neither. */
export const isUndertakable = (text: string, { words }: Around): boolean =>
	!/^\d{1,2}[.:]\d\d\b/.test(text) && (/[.!?]["”)]?$/.test(text) || isThingToDo(text, words));

/** A line of a list that names somebody known, and a day or a thing to do: an action whatever stands above it. Null where it is none. */
export function pointedAction(text: string, around: Around): ReadAction | null {
	const read = readAction(text, around);
	const isKnown = read.owners.length > 0 && read.owners.every((each) => around.owners.of(each, true) !== null);
	// Somebody in the middle of a sentence is spoken of: what is left of an action does not begin with whoever does it.
	const isTold = read.text.length < text.length && around.owners.atStart(read.text) === null;
	if (!isKnown || !isTold || isReported(text, around) || /\?$/.test(read.text)) return null;
	return isThingToDo(read.text, around.words) || (read.due !== null && !/[.!?]\s/.test(read.text))
		? { ...read, rescued: true }
		: null;
}

/** A sentence of a note that tells of a next step: somebody known will do something, or nobody is said to. Null where it tells of none. */
export function rescue(sentence: string, around: Around): ReadAction | null {
	const { words, owners } = around;
	const text = sentence.trim();
	if (/\?$/.test(text) || text.split(/\s+/).length < 3 || isReported(text, around)) return null;
	// "Families: Ann agreed to ring them."
	const topic = /^\p{Lu}[^:.]{2,40}:\s+(?=\p{Lu})/u.exec(text)?.[0] ?? '';
	if (topic !== '' && !owners.atStart(text)) return rescue(text.slice(topic.length), around);
	// "Timesheets are a pain – AB to try the new one"
	const behind = /\s[–—-]\s+(?=\p{Lu})(.{10,})$/su.exec(text)?.[1];
	if (behind && !owners.atStart(text) && owners.atStart(behind)) return rescue(behind, around);
	const start = owners.atStart(text);
	const does = start && undertaken(text.slice(start.length).trimStart(), words);
	// One word alone says of nothing that it is to be done: "Ann will present."
	if (start && does && /\S\s+\S/.test(does) && afterPhrase(does, words.phrases.states) === null)
		return action(text, start.owners, readActionDue(text, words, around.since), true);
	const told = start && /^\s*[:–—\t]\s*(\S.*)$/su.exec(text.slice(start.length))?.[1];
	// "- Ana: hablar con el instituto", "AL⇥Ring the surgeries"
	if (told && isThingToDo(told, words)) return { ...readAction(text, around), rescued: true };
	const doers = start ? null : doerBehind(text, words, owners);
	if (doers) return action(text, doers, readActionDue(text, words, around.since), true);
	// "- AB: ring the bus company – 21 June"
	const parts = start && /^\s*[:–—-]/.test(text.slice(start.length)) ? text.split(/\s+[–—-]\s+|\s*[([]/) : [];
	if (start && parts.length > 1 && isTime(parts.at(-1)!.replace(/[)\].\s]+$/, ''), around))
		return { ...readAction(text, around), rescued: true };
	const meant = meantInBrackets(text, words, owners);
	if (meant) return action(text, meant, readActionDue(text, words, around.since), true);
	const needed = afterPhrase(text, words.phrases.needed);
	if (needed !== null && (needed === '' || /\S\s+\S/.test(needed)))
		return action(text, [], readActionDue(text, words, around.since), true);
	return null;
}
