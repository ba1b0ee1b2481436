import type { Context } from '../shared/context';
import { learningEntries } from './learning-entry';

/** More entries than anybody writes about one day. */
const MOST = 10;

/** The prompts that the actor wrote their latest entry with; empty before the first. */
export async function usualModel(ctx: Context): Promise<string> {
	const { items } = await ctx.read.list(learningEntries, {
		where: { author: ctx.actor.id },
		order: { by: 'day', direction: 'descending' },
		limit: MOST
	});
	const ofLastDay = items.filter(({ day }) => day === items[0]?.day);
	if (ofLastDay.length <= 1) return ofLastDay[0]?.model ?? '';
	// Entries of one day come in no order: the one that was written last is looked up.
	const written = await Promise.all(
		ofLastDay.map(async ({ id, model }) => ({ model, at: (await ctx.read.history(learningEntries, id)).at(-1)?.at ?? '' }))
	);
	return written.reduce((latest, each) => (each.at > latest.at ? each : latest)).model;
}
