import { openActions } from '#lib/domain/actions';
import { withCarried } from '#lib/domain/learning-sets';
import type { Context } from '#lib/domain/shared/context';
import { withSources } from '#lib/server/thread';

const SHOWN = 6;

/**
 * The actor's open actions that are due first, with where they were agreed and how often they were carried; those of them all that
 * were carried a third time; and how many are open.
 */
export async function myActions(ctx: Context) {
	const { lines } = await openActions(ctx, { owner: ctx.actor.id });
	const [sourced, carried] = await Promise.all([withSources(ctx.read, lines.slice(0, SHOWN)), withCarried(ctx, lines)]);
	return {
		lines: sourced.map((line, at) => ({ ...line, ...carried[at]! })),
		toDecide: carried.filter(({ decide }) => decide).map(({ id, what }) => ({ id, what })),
		all: lines.length
	};
}
