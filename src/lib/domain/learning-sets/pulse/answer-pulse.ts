import * as v from 'valibot';
import { dayOf } from '../../shared/clock';
import { change, create, type Change, type Context } from '../../shared/context';
import type { Saved } from '../../shared/collection';
import { Forbidden, Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { belongsTo, system } from '../../shared/policy';
import { amongOthers } from '../among-others';
import { setMeetings, type SetMeeting } from '../set-meeting';
import { HIGHEST_MARK, pulseBoxes, slipOf, type PulseBox } from './pulse-box';
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

/**
 * Puts an answer about a meeting among those of the others, once; a second one changes nothing. What stood there before is
 * forgotten at once, so that no two states of it tell who answered what.
 */
export async function answerPulse(ctx: Context, id: Id, wish: AnswerPulseWish): Promise<void> {
	const meeting = await ctx.read.find(setMeetings, id);
	if (!belongsTo(ctx.actor, meeting.set)) throw new Forbidden('Members of the set answer about its meetings.');
	if (pulseState(ctx.clock, meeting) !== 'open') throw new Forbidden('This can be answered in the two weeks after the meeting.');
	const questions = await pulseQuestions(ctx.read);
	const marks = questions.map(({ term }, at) => {
		const mark = wish.marks.find(({ question }) => question === term)?.mark;
		if (!mark) throw Invalid.field(`marks.${at}.mark`, 'Choose a mark from 1 to 5.');
		return { question: term, mark };
	});
	const slip = await slipOf(id, ctx.actor.id);
	const guard = ctx.store.as(system('guard'));
	await amongOthers(async () => {
		const box = await guard.findUnique(pulseBoxes, 'meeting', id);
		if (box?.slips.includes(slip)) return;
		const into = box ?? empty(meeting);
		await throwIn(ctx, box, {
			...into,
			day: dayOf(meeting.startsAt),
			answers: into.answers + 1,
			marks: marks.map(({ question, mark }) => counted(into.marks, question, mark)),
			lines: [...into.lines, ...(wish.line ? [wish.line] : [])].toSorted(),
			slips: [...into.slips, slip].toSorted()
		});
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

async function throwIn(ctx: Context, box: Saved<PulseBox> | null, value: PulseBox): Promise<void> {
	const id = box?.id ?? ctx.newId();
	const change_: Change = box ? change(pulseBoxes, box, value) : create(pulseBoxes, id, value);
	// No request key: it would name the form that somebody sent.
	await ctx.store.commit({ by: 'unnamed', verb: 'answerPulse', subject: ref(pulseBoxes.kind, id), changes: [change_] });
	if (!box) return;
	const earlier = [{ ...ref(pulseBoxes.kind, id), version: box.version + 1 }];
	await ctx.store.erase({ by: 'unnamed', ground: 'nobody shall tell who answered what', refs: [], earlier });
}

/** The questions about a meeting for its member, and whether they can still be answered. */
export async function pulseForm(ctx: Context, id: Id) {
	const guard = ctx.store.as(system('guard'));
	const [meeting, questions, box, slip] = await Promise.all([
		ctx.read.find(setMeetings, id),
		pulseQuestions(ctx.read),
		guard.findUnique(pulseBoxes, 'meeting', id),
		slipOf(id, ctx.actor.id)
	]);
	return {
		meeting: { id, title: meeting.title, set: meeting.set },
		questions,
		answered: box?.slips.includes(slip) ?? false,
		state: pulseState(ctx.clock, meeting)
	};
}
