import * as v from 'valibot';
import type { Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { arranged } from './plan-meeting';

export const callOffWish = v.object({ version: v.number(), reason: v.optional(field.optionalLine(300), '') });

/** Says that a meeting still to come does not take place. It stays to be seen, here and in calendars. */
export async function callOffMeeting(ctx: Context, meeting: Id, wish: v.InferOutput<typeof callOffWish>): Promise<void> {
	await arranged(ctx, meeting, 'callOffMeeting', wish.version, async (seen) => {
		if (seen.startsAt <= ctx.clock.now()) throw Invalid.field('', 'This meeting is over; there is nothing to call off.');
		const callingOff = { by: ctx.actor.id, at: ctx.clock.now(), reason: wish.reason };
		return { callingOff, announcements: seen.announcements + 1 };
	});
}

export const holdAfterAllWish = v.object({ version: v.number() });

/** Takes it back that a meeting was called off. */
export async function holdAfterAll(ctx: Context, meeting: Id, wish: v.InferOutput<typeof holdAfterAllWish>): Promise<void> {
	await arranged(ctx, meeting, 'holdAfterAll', wish.version, async (seen) => ({
		callingOff: null,
		announcements: seen.announcements + 1
	}));
}
