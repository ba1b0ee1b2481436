import type { Around } from './around';
import { undertaken } from './undertaken.ts';
import { afterPhrase, folded, type MinutesWords } from './minutes-words.ts';
import { isTime } from './read-action.ts';
import { isStep } from './is-step.ts';

const known = new WeakMap<object, readonly string[]>();

/** What stands before a day by which, in the language of these minutes, longest first. */
export function dayWordsOf({ verbs = [], phrases, set }: MinutesWords): readonly string[] {
	const made =
		known.get(verbs) ??
		phrases.by.filter((each) => !set.onDay.has(each) && verbs.some(({ by }) => by.some((one) => folded(one) === each)));
	known.set(verbs, made);
	return made;
}

/** Whether the verb that a text begins with tells in the past: what was done by a day is no step. */
export const isPast = (text: string, { verbs = [] }: MinutesWords): boolean =>
	verbs.some(({ grammar }) => {
		const verb = /^\p{L}+/u.exec(text)?.[0] ?? '';
		return grammar.pastEndings.some((end) => verb.endsWith(end)) && !grammar.notPast.some((end) => verb.endsWith(end));
	});

/** Who does it, where a time by which stands first: "By the next meeting Ann will send it". Null where nobody known follows. */
export function afterTime(text: string, around: Around): readonly string[] | null {
	const { words, owners } = around;
	const led = afterPhrase(text, words.phrases.leadIns);
	if (led !== null) return secondVerb(led, around);
	const rest = afterPhrase(text, dayWordsOf(words));
	if (rest === null) return null;
	for (const { index } of [...rest.matchAll(/(?<=\s)\p{L}/gu)].slice(0, 8)) {
		const told = rest.slice(index);
		if (!isTime(rest.slice(0, index).replace(/[,\s]+$/, ''), around)) continue;
		const start = owners.atStart(told);
		const does = start && undertaken(told.slice(start.length).trimStart(), words);
		if (start && does && isStep(does, words)) return start.owners;
		const [, verb, behind] = /^(\p{Ll}+)\s+(.*)$/su.exec(told) ?? [];
		if (verb === undefined || !words.verbs?.some(({ grammar }) => grammar.verbSecond)) continue;
		const who = owners.atStart(behind!);
		const isDone = words.set.beings.has(folded(verb)) || isPast(verb, words);
		if (who && !isDone && isStep(behind!.slice(who.length).trim(), words)) return who.owners;
	}
	return null;
}

/** "Außerdem kümmert sich Ann um den Schlüssel": the verb before whoever does it. */
function secondVerb(told: string, { words, owners }: Around): readonly string[] | null {
	if (!words.verbs?.some(({ grammar }) => grammar.verbSecond)) return null;
	const [, verb, own = '', behind] = words.shapes.secondVerb.exec(told) ?? [];
	const who = verb === undefined ? null : owners.atStart(behind!);
	const does = who && undertaken(`${verb} ${own}${behind!.slice(who.length).trim()}`, words);
	return who && does && isStep(does, words) ? who.owners : null;
}
