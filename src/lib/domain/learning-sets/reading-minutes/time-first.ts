import type { Around } from './around';
import { undertaken } from './doers.ts';
import { afterPhrase, folded, type MinutesWords } from './minutes-words.ts';
import { isTime } from './read-action.ts';

/** Languages that set the verb before whoever does it where a time stands first: "Bis zum 12. Mai schickt Ann den Entwurf". */
const VERB_SECOND = ['de', 'nl', 'sv'];
const known = new WeakMap<object, readonly string[]>();

/** What stands before any day. */
const ANY_DAY = new Set('den,el,le,op,am,on,em,a,il,pa,na,w,o,het,par'.split(','));

/** What stands before a day by which, in the language of these minutes, longest first. */
export function dayWordsOf({ verbs = [], phrases }: MinutesWords): readonly string[] {
	const made =
		known.get(verbs) ??
		phrases.by.filter((each) => !ANY_DAY.has(each) && verbs.some(({ by }) => by.some((one) => folded(one) === each)));
	known.set(verbs, made);
	return made;
}

/** Whether the verb that a text begins with tells in the past: what was done by a day is no step. */
export const isPast = (text: string, { verbs = [] }: MinutesWords): boolean =>
	verbs.some(({ language }) => PAST[language]?.test(/^\p{L}+/u.exec(text)?.[0] ?? '') === true);
const PAST: Readonly<Record<string, RegExp>> = {
	sv: /(?:ade|dde|rde|lde|nde|kte|pte|ste|bjöd|tog|gav|fick|höll|skrev|sade|sa)$/u,
	nl: /(?:[^aeiou]de|[^aeiou]te|den|ten)$/u,
	de: /(?:[^t]te|ten|bat|gab|lud|wies|nahm|hielt|schrieb)$/u,
	es: /(?:ó|aron|ieron)$/u,
	pt: /(?:ou|eu|iu|aram|eram|iram)$/u,
	it: /(?:ò|ì|arono|irono)$/u,
	pl: /(?:ł|ła|li|ły|ło)$/u
};

/** Who does it, where a time by which stands first: "By the next meeting Ann will send it". Null where nobody known follows. */
export function afterTime(text: string, around: Around): readonly string[] | null {
	const { words, owners } = around;
	const rest = afterPhrase(text, dayWordsOf(words));
	if (rest === null) return null;
	for (const { index } of [...rest.matchAll(/(?<=\s)\p{L}/gu)].slice(0, 8)) {
		const told = rest.slice(index);
		if (!isTime(rest.slice(0, index).replace(/[,\s]+$/, ''), around)) continue;
		const start = owners.atStart(told);
		const does = start && undertaken(told.slice(start.length).trimStart(), words);
		if (start && does && isStep(does, words)) return start.owners;
		const [, verb, behind] = /^(\p{Ll}+)\s+(.*)$/su.exec(told) ?? [];
		if (verb === undefined || !words.verbs?.some(({ language }) => VERB_SECOND.includes(language))) continue;
		const who = owners.atStart(behind!);
		const isDone = words.set.beings.has(folded(verb)) || isPast(verb, words);
		if (who && !isDone && isStep(behind!.slice(who.length).trim(), words)) return who.owners;
	}
	return null;
}

const isStep = (does: string, { phrases }: MinutesWords): boolean =>
	/\S\s+\S/.test(does) && afterPhrase(does, phrases.states) === null;
