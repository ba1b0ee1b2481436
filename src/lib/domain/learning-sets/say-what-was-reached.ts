import * as v from 'valibot';
import type { Context } from '../shared/context';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { MOST_ON_AGENDA } from './agenda';
import { arranged } from './plan-meeting';

export const sayWhatWasReachedWish = v.object({ version: v.number(), notReached: field.ids(MOST_ON_AGENDA) });

/** Says which topics of the agenda were not reached; the others were. What was not reached carries over. */
export async function sayWhatWasReached(
	ctx: Context,
	meeting: Id,
	{ version, notReached }: v.InferOutput<typeof sayWhatWasReachedWish>
): Promise<void> {
	await arranged(ctx, meeting, 'sayWhatWasReached', version, async ({ agenda }) => ({
		agenda: agenda.map((item) => ({
			...item,
			outcome: item.topic !== null && notReached.includes(item.topic) ? ('not-reached' as const) : ('discussed' as const)
		}))
	}));
}
