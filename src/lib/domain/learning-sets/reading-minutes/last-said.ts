import type { Around } from './around';
import { nextSteps } from './next-steps.ts';
import { isToldPast } from './reported.ts';
import { sentences } from './sentences.ts';

/** The sentence of the last line that tells of a next step, and the last where none or several do. */
export function lastSaid(talk: readonly string[], around: Around): string {
	const all = sentences(talk.at(-1)!.trim().split('\n').at(-1)!, around.words);
	const steps = all.filter((each) => nextSteps(each, around, []).length > 0);
	if (steps.length === 1 || !isToldPast(all.at(-1)!, around.words)) return steps.length === 1 ? steps[0]! : all.at(-1)!;
	return steps.at(-1) ?? all.at(-1)!;
}
