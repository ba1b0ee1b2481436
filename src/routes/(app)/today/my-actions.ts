import { openActions } from '#lib/domain/actions';
import { carriedFor } from '#lib/domain/learning-sets';
import type { Context } from '#lib/domain/shared/context';
import { withSources } from '#lib/server/thread';

const SHOWN = 6;

/** The actor's open actions that are due first, with where they were agreed and how often they were carried; `all`: how many are open. */
export async function myActions(ctx: Context) {
	const { lines } = await openActions(ctx, { owner: ctx.actor.id });
	const first = lines.slice(0, SHOWN);
	const [shown, carried] = await Promise.all([withSources(ctx.read, first), carriedFor(ctx, first)]);
	return { lines: shown.map((line) => ({ ...line, carried: carried.get(line.id) ?? 0 })), all: lines.length };
}
