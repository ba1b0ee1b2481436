import { remove, type Change, type Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { everyOf } from '../../people';
import { issueBallots, prioritisations } from './prioritisation';

/** Sets that end leave what they were settling as it is: nobody counts the votes any more, and so nobody keeps them. */
export async function ballotsLeftUncounted(ctx: Context, sets: readonly Id[]): Promise<readonly Change[]> {
	const open = (await everyOf(ctx.read, prioritisations, { set: { in: [...sets] } })).filter(({ closing }) => closing === null);
	if (open.length === 0) return [];
	const ballots = await everyOf(ctx.read, issueBallots, { prioritisation: { in: open.map(({ id }) => id) } });
	return ballots.map((each) => remove(issueBallots, each));
}
