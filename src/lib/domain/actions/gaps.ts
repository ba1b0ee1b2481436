import type { AgreedAction } from './agreed-action';
import { saysWhatIsDone } from './says-what-is-done';

/**
 * What an action still needs before others can tell whether it was done, and whether that was worth it. Shown, never required.
 * `verbs`: words of which one says what will be done; where there are none, nobody is asked for it.
 */
export function actionGaps(
	action: Pick<AgreedAction, 'owner' | 'due' | 'measure' | 'difference' | 'what'>,
	verbs: readonly string[]
): readonly string[] {
	const gaps: string[] = [];
	if (!saysWhatIsDone(action.what, verbs)) gaps.push('what will be done');
	if (action.owner === null) gaps.push('who will do it');
	if (action.due === null) gaps.push('by when');
	if (action.measure === '') gaps.push('how you will know');
	if (action.difference === '') gaps.push('what difference it should make');
	return gaps;
}
