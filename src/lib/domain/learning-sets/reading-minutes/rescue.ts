import type { Around } from './around';
import { doerBehind, meantInBrackets } from './doers.ts';
import { undertaken } from './undertaken.ts';
import { afterPhrase, folded } from './minutes-words.ts';
import { action, isTime, readAction, type ReadAction } from './read-action.ts';
import { readActionDue } from './read-date.ts';
import { isReported } from './reported.ts';
import { isThingToDo } from './verb-endings.ts';
import { isStep } from './is-step.ts';

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

/** "AB to chase.": one verb, behind what stands before whatever is to be done. */
function isMarked(rest: string, { set }: Around['words']): boolean {
	const [mark = '', verb = '', ...more] = rest.replace(/[.!]+$/, '').split(/\s+/);
	return /[.!]$/.test(rest) && more.length === 0 && set.toDo.has(mark) && set.imperatives.has(verb);
}

/**
 * What stands behind words with which a sentence begins before whoever does a thing: "In the meantime Ann will ask". Null where it begins with
 * none of these, or nobody known stands behind them.
 */
function afterLeadIn(text: string, { words, owners }: Around): string | null {
	const rest = afterPhrase(text, words.phrases.leadIns)?.replace(/^,\s*/, '');
	return rest !== undefined && owners.atStart(rest) ? rest : null;
}

/** A sentence of a note that tells of a next step: somebody known will do something, or nobody is said to. Null where it tells of none. */
export function rescue(sentence: string, around: Around): ReadAction | null {
	const { words, owners } = around;
	const text = sentence.trim();
	if (/\?$/.test(text) || text.split(/\s+/).length < 3 || isReported(text, around)) return null;
	// "A: Ann rings the school": one letter says that it is an action.
	const lettered = /^\p{Lu}:\s+(?=\p{Lu})/u.exec(text)?.[0] ?? '';
	if (lettered !== '' && owners.atStart(text.slice(lettered.length)))
		return { ...readAction(text.slice(lettered.length), around), rescued: true };
	// "Families: Ann agreed to ring them."
	const topic = /^\p{Lu}[^:.]{2,40}:\s+(?=\p{Lu})/u.exec(text)?.[0] ?? '';
	if (topic !== '' && !owners.atStart(text)) return rescue(text.slice(topic.length), around);
	const led = afterLeadIn(text, around);
	if (led !== null) return rescue(led, around);
	// "Timesheets are a pain – AB to try the new one"
	const behind = /\s[–—-]\s+(?=\p{Lu})(.{10,})$/su.exec(text)?.[1];
	if (behind && !owners.atStart(text) && owners.atStart(behind)) return rescue(behind, around);
	const start = owners.atStart(text);
	const does = start && undertaken(text.slice(start.length).trimStart(), words);
	// One word alone says of nothing that it is to be done: "Ann will present."
	const rest = start ? text.slice(start.length).trimStart() : '';
	if (start && does && (isStep(does, words) || isMarked(rest, words)))
		return action(text, start.owners, readActionDue(text, words, around.since), true);
	const told = start && /^\s*[:–—\t]\s*(\S.*)$/su.exec(text.slice(start.length))?.[1];
	// "- Ana: hablar con el instituto", "AL⇥Ring the surgeries"
	if (told && (isThingToDo(told, words) || isStep(afterPhrase(told, words.phrases.toDo) ?? '', words)))
		return { ...readAction(text, around), rescued: true };
	const doers = start ? null : doerBehind(text, words, owners);
	if (doers) return action(text, doers, readActionDue(text, words, around.since), true);
	// "- AB: ring the bus company – 21 June"
	const parts = start && /^\s*[:–—-]/.test(text.slice(start.length)) ? text.split(/\s+[–—-]\s+|\s*[([]/) : [];
	if (start && parts.length > 1 && isTime(parts.at(-1)!.replace(/[)\].\s]+$/, ''), around))
		return { ...readAction(text, around), rescued: true };
	const meant = meantInBrackets(text, words, owners);
	if (meant) return action(text, meant, readActionDue(text, words, around.since), true);
	const needed = afterPhrase(text, words.phrases.needed);
	if (needed !== null && (needed === '' || (/\S\s+\S/.test(needed) && !words.set.negations.has(folded(/^\S+/.exec(needed)![0])))))
		return action(text, [], readActionDue(text, words, around.since), true);
	return null;
}
