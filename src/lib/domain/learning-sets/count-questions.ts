import * as v from 'valibot';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { facilitates } from '../shared/policy';
import { NONE_COUNTED, QUESTIONS, SEEN_BY, type FloorFigures } from './floor-figures';
import { led } from './lead-floor';

export const chooseFiguresWish = v.object({
	seenBy: v.picklist(SEEN_BY, 'Choose who sees them.'),
	/** Whether questions are counted. */
	questions: v.optional(v.picklist(['yes', 'no']), 'no')
});

/**
 * Chooses who sees airtime and tally, and whether questions are counted at all. Not counted, what was counted is gone. Whoever leads
 * without facilitating, in a set that facilitates itself, neither shuts others out nor opens what was kept from them.
 */
export const chooseFigures = (ctx: Context, meeting: Id, wish: v.InferOutput<typeof chooseFiguresWish>): Promise<void> =>
	led(ctx, meeting, 'chooseFigures', ({ floor, figures }) => ({
		floor,
		figures: {
			...figures,
			seenBy: mayChoose(ctx, figures) ? wish.seenBy : figures.seenBy,
			questions: wish.questions === 'yes' ? (figures.questions ?? NONE_COUNTED) : null
		}
	}));

const mayChoose = ({ actor }: Context, { set }: FloorFigures): boolean => facilitates(actor, set);

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
