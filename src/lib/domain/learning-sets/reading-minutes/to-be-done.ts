import { afterPhrase, folded, type MinutesWords } from './minutes-words.ts';
import type { Shapes } from './shapes';
import { isThingToDo } from './verb-endings.ts';

/** Whether words tell of something that is not done yet, and is to be: "still to be settled", "needs to be held", "va preparata". */
export function isPending(text: string, words: MinutesWords): boolean {
	const { phrases, shapes, verbs = [] } = words;
	for (const { index } of text.matchAll(/(?<![\p{L}\d])\p{L}/gu))
		// "The sum was still to be settled" tells how things stood.
		if (afterPhrase(text.slice(index), phrases.pending) !== null && !shapes.afterWas.test(text.slice(0, index))) return true;
	const isOf = (code: string) => verbs.some(({ language }) => language === code);
	if (shapes.hasToBe.some(({ language, shape }) => isOf(language) && shape.test(text))) return true;
	// "Falta contratar o conjunto"
	const lacking = verbs.flatMap(({ grammar }) => grammar.lacks.map(folded));
	const [, first, left] = /^(\p{L}+)\s+(.*)$/su.exec(text) ?? [];
	return first !== undefined && lacking.includes(folded(first)) && isThingToDo(left!, words);
}

/** "Leaflets to be reprinted by May" */
export function isToBeDone(text: string, { set, shapes }: MinutesWords): boolean {
	const [, thing, participle, rest] = shapes.toBeDone.exec(text) ?? [];
	if (thing === undefined || set.nothingDone.has(folded(participle!))) return false;
	return ![shapes.finite, shapes.spoken, shapes.beforeToBe].some((shape) => shape.test(thing)) && !saysFinite(rest!, shapes);
}

/** Whether a text has a verb that makes a sentence of it, but for the clauses that hang on it. */
export const saysFinite = (text: string, { finite, subordinate }: Shapes): boolean => finite.test(text.replace(subordinate, ''));
