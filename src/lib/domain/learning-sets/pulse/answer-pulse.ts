import * as v from 'valibot';
import { asRule } from '../../shared/as-rule';
import { dayOf } from '../../shared/clock';
import type { Context } from '../../shared/context';
import type { Saved } from '../../shared/collection';
import { Forbidden, Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import type { Id } from '../../shared/ids';
import { belongsTo } from '../../shared/policy';
import { setMeetings, type SetMeeting } from '../set-meeting';
import { answerWithoutName, hasAnswered } from '../without-a-name';
import { HIGHEST_MARK, pulseBoxes, type PulseBox } from './pulse-box';
import { pulseState } from './pulse-open';
import { pulseQuestions } from './pulse-questions';

export const answerPulseWish = v.object({
	marks: v.pipe(
		v.array(
			v.object({
				question: v.pipe(v.string(), v.maxLength(60)),
				mark: v.pipe(
					v.number('Choose a mark from 1 to 5.'),
					v.integer('Choose a mark from 1 to 5.'),
					v.minValue(1, 'Choose a mark from 1 to 5.'),
					v.maxValue(HIGHEST_MARK, 'Choose a mark from 1 to 5.')
				)
			})
		),
		v.maxLength(10)
	),
	line: v.optional(field.optionalLine(300), '')
});
export type AnswerPulseWish = v.InferOutput<typeof answerPulseWish>;

/** Puts an answer about a meeting among those of the others, once; a second one changes nothing. */
export async function answerPulse(ctx: Context, id: Id, wish: AnswerPulseWish): Promise<void> {
	const find = () => asRule(ctx).findUnique(pulseBoxes, 'meeting', id);
	const [meeting, before] = await Promise.all([ctx.read.find(setMeetings, id), find()]);
	if (!belongsTo(ctx.actor, meeting.set)) throw new Forbidden('Members of the set answer about its meetings.');
	if (pulseState(ctx.clock, meeting, before) !== 'open')
		throw new Forbidden('This can be answered in the two weeks after the meeting.');
	const questions = await pulseQuestions(ctx.read);
	const marks = questions.map(({ term }, at) => {
		const mark = wish.marks.find(({ question }) => question === term)?.mark;
		if (!mark) throw Invalid.field(`marks.${at}.mark`, 'Choose a mark from 1 to 5.');
		return { question: term, mark };
	});
	await answerWithoutName(ctx, { of: pulseBoxes, verb: 'answerPulse', about: id }, find, (box) => {
		const into = box ?? empty(meeting);
		return {
			...into,
			answers: into.answers + 1,
			marks: marks.map(({ question, mark }) => counted(into.marks, question, mark)),
			lines: [...into.lines, ...(wish.line ? [wish.line] : [])].toSorted()
		};
	});
}

const empty = (meeting: Saved<SetMeeting>): PulseBox => ({
	meeting: meeting.id,
	set: meeting.set,
	day: dayOf(meeting.startsAt),
	answers: 0,
	marks: [],
	lines: [],
	slips: []
});

/** A question's tally with one more mark. */
function counted(all: PulseBox['marks'], question: string, mark: number): PulseBox['marks'][number] {
	const tally = all.find((each) => each.question === question)?.tally ?? Array.from({ length: HIGHEST_MARK }, () => 0);
	return { question, tally: tally.map((count, at) => (at + 1 === mark ? count + 1 : count)) };
}

/** The questions about a meeting for its member, and whether they can still be answered. */
export async function pulseForm(ctx: Context, id: Id) {
	const [meeting, questions, box] = await Promise.all([
		ctx.read.find(setMeetings, id),
		pulseQuestions(ctx.read),
		asRule(ctx).findUnique(pulseBoxes, 'meeting', id)
	]);
	return {
		meeting: { id, title: meeting.title, set: meeting.set },
		questions,
		answered: await hasAnswered(ctx, id, box),
		state: pulseState(ctx.clock, meeting, box)
	};
}
