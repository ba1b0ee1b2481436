import { asRule } from '../../shared/as-rule';
import { addDays, instantAt, today } from '../../shared/clock';
import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { setMeetings } from '../set-meeting';
import { hasAnswered } from '../without-a-name';
import { pulseBoxes } from './pulse-box';
import { OPEN_DAYS, pulseState } from './pulse-open';

/** A meeting that the actor can still answer about. */
export interface PulseToAnswer {
	readonly id: Id;
	readonly title: string;
	readonly startsAt: string;
}

/** Meetings of the last two weeks, their time over, that the actor has not answered about, latest first; at most five. */
export async function pulsesToAnswer(ctx: Context): Promise<readonly PulseToAnswer[]> {
	const [now, from] = [ctx.clock.now(), instantAt(addDays(today(ctx.clock), -OPEN_DAYS), '00:00')];
	const { items } = await ctx.read.list(setMeetings, {
		where: { startsAt: { from, to: now } },
		order: { by: 'startsAt', direction: 'descending' },
		limit: MOST
	});
	// While it lasts it is asked in the room, when its end has come.
	const over = items.filter(({ startsAt, minutes }) => Date.parse(startsAt) + minutes * 60_000 <= Date.parse(now));
	const asked = await Promise.all(
		over.map(async (meeting) => {
			const box = await asRule(ctx).findUnique(pulseBoxes, 'meeting', meeting.id);
			return pulseState(ctx.clock, meeting, box) === 'open' && !(await hasAnswered(ctx, meeting.id, box)) ? [meeting] : [];
		})
	);
	return asked.flat().map(({ id, title, startsAt }) => ({ id, title, startsAt }));
}

const MOST = 5;
