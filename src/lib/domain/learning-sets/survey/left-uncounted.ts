import { change, remove, type Change, type Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { everyOf } from '../../people';
import { surveys } from './survey';
import { surveySlips } from './survey-slip';

/** Sets that end by a merge or a split leave what they were asking: it is closed uncounted, and nobody keeps the slips. */
export async function surveysLeftUncounted(ctx: Context, sets: readonly Id[]): Promise<readonly Change[]> {
	const open = await everyOf(ctx.read, surveys, { set: { in: [...sets] }, state: 'open' });
	if (open.length === 0) return [];
	const slips = await everyOf(ctx.read, surveySlips, { survey: { in: open.map(({ id }) => id) } });
	const closing = { by: ctx.actor.id, at: ctx.clock.now() };
	return [...open.map((each) => change(surveys, each, { closing })), ...slips.map((each) => remove(surveySlips, each))];
}
