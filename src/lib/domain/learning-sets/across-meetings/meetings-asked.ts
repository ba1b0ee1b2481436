import { excerpt } from '../../shared/collection';
import { instantAt } from '../../shared/clock';
import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { readPeriod } from '../../shared/period';
import { setMeetings } from '../set-meeting';
import { meetingLine } from '../coming-meetings';
import type { MeetingQuestion } from './question';

const lines = excerpt(
	setMeetings,
	meetingLine,
	({ title, theme, place }) => 400 + 2 * (title.length + theme.length + place.length)
);

export type MeetingLine = ReturnType<typeof meetingLine>;

/** Meetings that are looked through, the latest. */
const MOST_MEETINGS = 5_000;

/** The meetings of some days and sets that the actor may read, latest first; of every set where `sets` is null. */
export async function meetingsAsked(
	ctx: Context,
	{ after, before }: Pick<MeetingQuestion, 'after' | 'before'>,
	sets: readonly Id[] | null
): Promise<readonly MeetingLine[]> {
	const [later, earlier] = [readPeriod(after), readPeriod(before)];
	const { items } = await ctx.read.excerpts(lines, {
		where: {
			...(sets ? { set: { in: sets } } : {}),
			...(later || earlier
				? {
						startsAt: {
							...(later ? { from: instantAt(later.next, '00:00') } : {}),
							...(earlier ? { to: instantAt(earlier.first, '00:00') } : {})
						}
					}
				: {})
		},
		order: { by: 'startsAt', direction: 'descending' },
		limit: MOST_MEETINGS
	});
	return items;
}
