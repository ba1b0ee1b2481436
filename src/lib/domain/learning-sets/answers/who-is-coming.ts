import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import { ref, type Id } from '../../shared/ids';
import type { MemberLine } from '../member-lines';
import { setMeetings, type Attending, type SetMeeting } from '../set-meeting';
import { meetingAnswers, type Answer, type MeetingAnswer } from './meeting-answer';

/**
 * Who of the present members comes, body by body, with what is not said yet. An answer from before the meeting was moved is not
 * taken for one: `before` says what it was.
 */
export function whoIsComing(
	members: readonly MemberLine[],
	answers: readonly Saved<MeetingAnswer>[],
	{ movedAt }: Pick<SetMeeting, 'movedAt'>
) {
	const of = new Map(answers.map((each) => [each.person, each]));
	return [...Map.groupBy(members, ({ body }) => body)].map(([body, people]) => ({
		body,
		people: people.map(({ person, name }) => {
			const last = of.get(person);
			const said = last && holds(last, movedAt) ? last : undefined;
			const before = said ? null : (last?.answer ?? null);
			return { person, name, answer: said?.answer ?? null, before, note: said?.note ?? '', substitute: said?.substitute ?? '' };
		})
	}));
}

/** Whether it was given for the day and time that the meeting has now. */
const holds = ({ at }: MeetingAnswer, movedAt: SetMeeting['movedAt']): boolean => movedAt === null || at >= movedAt;

/** Answers without those that were given before the meeting was moved. */
export const answersThatHold = <A extends MeetingAnswer>(answers: readonly A[], { movedAt }: Pick<SetMeeting, 'movedAt'>): A[] =>
	answers.filter((each) => holds(each, movedAt));

export type ComingFrom = ReturnType<typeof whoIsComing>[number];

const HOW = { coming: 'present', 'by-phone': 'by-phone', apologies: 'apologies' } as const satisfies Record<
	Answer,
	Attending['how']
>;

/** What attendance begins with, before anything is recorded: what was answered, and whoever comes in somebody's place. */
export const attendanceToBegin = (coming: readonly ComingFrom[]): Attending[] =>
	coming.flatMap(({ body, people }) => {
		const substitutes = people.filter(({ substitute }) => substitute !== '').length;
		return [
			...people.flatMap(({ person, answer }): Attending[] =>
				answer === null ? [] : [{ person, body: '', count: 1, how: HOW[answer] }]
			),
			...(substitutes > 0 ? [{ person: null, body, count: substitutes, how: 'present' as const }] : [])
		];
	});

/** The actor's own latest answers, by meeting; those from before a meeting was moved are left out. */
export async function myAnswers(ctx: Context): Promise<ReadonlyMap<Id, Answer>> {
	const order = { by: 'at', direction: 'descending' } as const;
	const { items } = await ctx.read.list(meetingAnswers, { where: { person: ctx.actor.id }, order, limit: 100 });
	const found = await ctx.read.findMany(items.map(({ meeting }) => ref(setMeetings.kind, meeting)));
	const moved = new Map(found.map(({ id, record }) => [id, (record as Saved<SetMeeting>).movedAt]));
	const standing = items.filter((each) => holds(each, moved.get(each.meeting) ?? null));
	return new Map(standing.map(({ meeting, answer }) => [meeting, answer]));
}
