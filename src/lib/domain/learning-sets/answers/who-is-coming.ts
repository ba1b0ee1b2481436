import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import type { MemberLine } from '../member-lines';
import type { Attending } from '../set-meeting';
import { meetingAnswers, type Answer, type MeetingAnswer } from './meeting-answer';

/** Who of the present members comes, body by body, with what is not said yet. */
export function whoIsComing(members: readonly MemberLine[], answers: readonly Saved<MeetingAnswer>[]) {
	const of = new Map(answers.map((each) => [each.person, each]));
	return [...Map.groupBy(members, ({ body }) => body)].map(([body, people]) => ({
		body,
		people: people.map(({ person, name }) => {
			const said = of.get(person);
			return { person, name, answer: said?.answer ?? null, note: said?.note ?? '', substitute: said?.substitute ?? '' };
		})
	}));
}
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

/** The actor's own latest answers, by meeting. */
export async function myAnswers(ctx: Context): Promise<ReadonlyMap<Id, Answer>> {
	const order = { by: 'at', direction: 'descending' } as const;
	const { items } = await ctx.read.list(meetingAnswers, { where: { person: ctx.actor.id }, order, limit: 100 });
	return new Map(items.map(({ meeting, answer }) => [meeting, answer]));
}
