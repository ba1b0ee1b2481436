import type { Context } from '../shared/context';
import type { Saved } from '../shared/collection';
import type { Id } from '../shared/ids';
import { belongsTo, facilitates, type Actor, type Policy } from '../shared/policy';
import { learningSets, type LearningSet } from './learning-set';
import type { SetMeeting } from './set-meeting';

/** The style in which members take turns to lead; the term never changes, whatever a workspace calls it (ADR 166). */
const MEMBERS_LEAD = 'self-facilitated';
/** The style in which members speak to ask or to answer: how they ask is counted from the beginning. */
const QUESTIONS_ONLY = 'questions-only';

type Style = Pick<LearningSet, 'style'>;

export const leadsItself = ({ style }: Style): boolean => style === MEMBERS_LEAD;
export const countsQuestions = ({ style }: Style): boolean => style === QUESTIONS_ONLY;

/** Whether somebody leads meetings of a set: whoever facilitates it, and in a set that facilitates itself every member. */
export const leadsIn = (actor: Actor, set: Id, { style }: Style): boolean =>
	facilitates(actor, set) || (leadsItself({ style }) && belongsTo(actor, set));

/** Through the rounds of an issue, and to the end of the note. */
export const leadingPolicy = {
	lead: (actor, meeting) => leadsIn(actor, meeting.set, meeting) && meeting.finalisation === null,
	finalise: (actor, meeting) =>
		leadsIn(actor, meeting.set, meeting) && meeting.finalisation === null && meeting.callingOff === null
} satisfies Policy<Pick<SetMeeting, 'set' | 'finalisation' | 'callingOff'> & Style>;

/** A meeting with the style of its set, which came along with it and is not waited for. */
export async function toLead(ctx: Context, meeting: Saved<SetMeeting>): Promise<Saved<SetMeeting> & Style> {
	const { style } = await ctx.read.find(learningSets, meeting.set);
	return { ...meeting, style };
}
