import * as v from 'valibot';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { QUESTIONS, SEEN_BY } from './floor-figures';
import { led } from './lead-floor';

export const chooseFiguresWish = v.object({
	seenBy: v.picklist(SEEN_BY, 'Choose who sees them.'),
	/** Whether questions are counted. */
	questions: v.optional(v.picklist(['yes', 'no']), 'no')
});

const NONE = { open: 0, closed: 0, leading: 0, advice: 0 };

/** Chooses who sees airtime and tally, and whether questions are counted at all. Not counted, what was counted is gone. */
export const chooseFigures = (ctx: Context, meeting: Id, wish: v.InferOutput<typeof chooseFiguresWish>): Promise<void> =>
	led(ctx, meeting, 'chooseFigures', ({ floor, figures }) => ({
		floor,
		figures: { ...figures, seenBy: wish.seenBy, questions: wish.questions === 'yes' ? (figures.questions ?? NONE) : null }
	}));

export const countQuestionWish = v.object({
	question: v.picklist(QUESTIONS, 'Choose how it was asked.'),
	/** `back` takes one back that was counted by mistake. */
	way: v.optional(v.picklist(['on', 'back']), 'on')
});

/** Counts a question by how it was asked, where questions are counted. */
export const countQuestion = (
	ctx: Context,
	meeting: Id,
	{ question, way }: v.InferOutput<typeof countQuestionWish>
): Promise<void> =>
	led(ctx, meeting, 'countQuestion', ({ floor, figures }) => {
		const { questions } = figures;
		const counted = questions && { ...questions, [question]: Math.max(0, questions[question] + (way === 'on' ? 1 : -1)) };
		return { floor, figures: { ...figures, questions: counted } };
	});
