import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref } from '../shared/ids';
import { sessionDrafts, wordsIn } from './session-draft';
import { supervisions, type Supervision } from './supervision';

/** What the actor began to write in sessions and has not kept, latest first; the day of the session where it is still there. */
export async function mySessionDrafts(ctx: Context) {
	const { items } = await ctx.read.list(sessionDrafts, {
		where: { writer: ctx.actor.id },
		order: { by: 'savedAt', direction: 'descending' },
		limit: 20
	});
	const found = await ctx.read.findMany(items.map((each) => ref(supervisions.kind, each.supervision)));
	const days = new Map(found.map(({ id, record }) => [id, (record as Saved<Supervision>).day]));
	return items.map((each) => ({
		id: each.id,
		part: each.part,
		savedAt: each.savedAt,
		text: wordsIn(each),
		session: days.has(each.supervision) ? { id: each.supervision, day: days.get(each.supervision)! } : null
	}));
}
