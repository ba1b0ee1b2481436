import type { Around } from './around';
import { isOnlyWho, saidBy, type ReadAction } from './read-action.ts';
import { isReported } from './reported.ts';

/**
 * "Three quotations are needed [Ann, before 20 May], and the school approached [Bob]": square brackets that hold nothing but somebody known, and
 * perhaps a time, mark what stands before each as theirs. Null where a sentence has none.
 */
export function markedOwners(sentence: string, around: Around): ReadAction[] | null {
	const steps: ReadAction[] = [];
	let from = 0;
	for (const match of sentence.matchAll(/\s*\[([^[\]]{2,60})\]/gu)) {
		if (!isOnlyWho(match[1]!, around)) continue;
		const said = sentence.slice(from, match.index).replace(/^[\s.,;–—-]+/, '');
		from = match.index + match[0].length;
		if (said.split(/\s+/).length < 3 || isReported(said, around)) continue;
		steps.push({ ...saidBy(said, match[1]!, around), rescued: true });
	}
	return steps.length > 0 ? steps : null;
}
