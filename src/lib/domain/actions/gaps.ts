import type { AgreedAction } from './agreed-action';

/** What an action still needs before others can tell whether it was done. Shown, never required. */
export function actionGaps(action: Pick<AgreedAction, 'owner' | 'due' | 'measure' | 'what'>): readonly string[] {
	const gaps: string[] = [];
	if (action.owner === null) gaps.push('who will do it');
	if (action.due === null) gaps.push('by when');
	if (action.measure === '') gaps.push('how you will know');
	return gaps;
}
