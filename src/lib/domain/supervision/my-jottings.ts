import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref } from '../shared/ids';
import { namesOf } from '../people';
import { jottings } from './jotting';
import { othersOf, supervisions, type Supervision } from './supervision';

/** All that the actor jotted down, latest session first; with whom it was, where the session is still there. */
export async function myJottings(ctx: Context, after: string | null = null) {
	const page = await ctx.read.list(jottings, {
		where: { writer: ctx.actor.id },
		order: { by: 'day', direction: 'descending' },
		limit: 25,
		after
	});
	const found = await ctx.read.findMany(page.items.map((each) => ref(supervisions.kind, each.supervision)));
	const others = new Map(found.map(({ id, record }) => [id, othersOf(record as Saved<Supervision>, ctx.actor.id)]));
	const names = await namesOf(ctx.read, [...others.values()].flat());
	return {
		next: page.next,
		jottings: page.items.map(({ id, supervision, day, text }) => ({
			id,
			day,
			text,
			supervision: others.has(supervision) ? supervision : null,
			with: (others.get(supervision) ?? []).map((each) => names.get(each)!)
		}))
	};
}
