import { asRule } from '../../shared/as-rule';
import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import { leaveOutNames } from '../leave-out-names';
import type { LearningSet } from '../learning-set';
import { namesOfSet, participantsOfSet } from '../participants';
import type { Survey } from './survey';
import type { SurveyResult } from './survey-result';

/**
 * The numbers of a result as they may leave their set. Words that members wrote stay in it, and nobody is named: no body or
 * person that takes part, and the set itself only where it was attributable when it asked.
 */
export async function figuresToTell(
	ctx: Pick<Context, 'store'>,
	{ mode }: Pick<Survey, 'mode'>,
	set: Saved<LearningSet>,
	{ title, per, closedOn, answers, counted, questions }: Omit<SurveyResult, 'survey' | 'set' | 'audience'>
) {
	const isAttributable = mode === 'attributable';
	const [those, names] = await Promise.all([participantsOfSet(ctx, set), isAttributable ? [] : namesOfSet(asRule(ctx), set.id)]);
	const unnamed = { ...those, sets: [...(those.sets ?? []), ...names] };
	const plain = (text: string): string => (isAttributable ? text : leaveOutNames(text, unnamed).text);
	return {
		title: plain(title),
		set: isAttributable ? set.name : '',
		per,
		closedOn,
		answers,
		counted,
		questions: questions
			.filter(({ choices }) => choices.length > 0)
			.map(({ asks, choices, leftOut }) => ({
				asks: plain(asks),
				choices: choices.map(({ label, count }) => ({ label: plain(label), count })),
				leftOut,
				words: null
			}))
	};
}
