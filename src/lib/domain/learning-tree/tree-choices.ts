import type { Context } from '../shared/context';
import { audienceChoices, labelOf, vocabulariesOf } from '../people';
import { everyObjective } from '../projects';
import { LESSON_STATES, stateWord } from './lesson-state';
import type { TreeLeaf } from './tree-leaf';
import { monthsFrom } from './tree-sight';

export interface TreeChoice {
	readonly value: string;
	readonly label: string;
}

/** The words of what lessons can be narrowed by, which are the same for every tree: asked for while its lessons are. */
export async function choiceWords(ctx: Context) {
	const [readers, vocabularies, objectives] = await Promise.all([
		audienceChoices(ctx),
		vocabulariesOf(ctx.read),
		everyObjective(ctx.read)
	]);
	return { readers, vocabularies, objectives };
}
type ChoiceWords = Awaited<ReturnType<typeof choiceWords>>;

/** By what these lessons, all readable, can be narrowed; only values that one of them has. `now` is this month. */
export function treeChoices(all: readonly TreeLeaf[], now: string, { readers, vocabularies, objectives }: ChoiceWords) {
	const codeWords = (code: string) => labelOf(vocabularies.get(code.split('/')[0]!), code.slice(code.indexOf('/') + 1));
	const tokens = new Set(all.flatMap((each) => each.audience));
	const states = new Set(all.map((each) => each.is));
	const first = all.reduce<string | null>(
		(least, { first }) => (first !== null && first <= (least ?? now) ? first : least),
		null
	);
	return {
		objectives: [...new Set(all.flatMap((each) => each.objectives))]
			.flatMap((id) => objectives.get(id) ?? [])
			.map(({ id, name }): TreeChoice => ({ value: id, label: name })),
		sets: readers
			.filter((each) => each.token.startsWith('set:') && tokens.has(each.token))
			.map(({ token, words }): TreeChoice => ({ value: token.slice('set:'.length), label: words })),
		codes: [...new Set(all.flatMap((each) => each.codes))]
			.map((code): TreeChoice => ({ value: code, label: codeWords(code) }))
			.toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB')),
		states: LESSON_STATES.filter((is) => states.has(is)).map((is): TreeChoice => ({ value: is, label: stateWord(is) })),
		months: monthsFrom(first, now)
	};
}
