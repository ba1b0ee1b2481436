import * as v from 'valibot';
import { addDays, today } from '../shared/clock';
import { create, expect, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { link } from '../shared/thread';
import { loadPaper } from './load-paper';
import { paperPolicy } from './policy';
import { publishedPapers } from './published-paper';
import { recommendations } from './recommendation';

/** Weeks after which somebody asks again, where nothing else is said. */
const CHASE_AFTER_DAYS = 28;

export const putRecommendationWish = v.object({
	/** An ask of the edition that stands. */
	ask: v.pipe(
		v.string(),
		v.check((id) => id !== '', 'Choose what is put to them.')
	),
	body: field.line(200, 'Say which body it is put to.'),
	day: field.day
});

/** Puts an ask of a published paper to a named body. The same ask may be put to several. */
export async function putRecommendation(ctx: Context, paper: Id, wish: v.InferOutput<typeof putRecommendationWish>): Promise<Id> {
	const held = await loadPaper(ctx, paper);
	authorize(paperPolicy, 'put', ctx.actor, held.paper, 'Whoever began a paper, and coordinators, put its asks to bodies.');
	const ask = held.published?.wording?.issues.flatMap(({ asks }) => asks).find(({ id }) => id === wish.ask);
	if (!ask) throw Invalid.field('ask', 'Choose what is put to them.');
	hasHappened(ctx, wish.day);
	const id = ctx.newId();
	const value = {
		paper,
		ask: ask.id,
		audience: ask.audience,
		text: ask.text,
		body: wish.body,
		putting: { by: ctx.actor.id, at: ctx.clock.now(), day: wish.day },
		acknowledgement: null,
		response: null,
		outcome: null,
		chaseOn: addDays(wish.day, CHASE_AFTER_DAYS),
		attachments: []
	};
	const own = ref(recommendations.kind, id);
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'putRecommendation',
		subject: own,
		changes: [
			create(recommendations, id, value),
			link(ctx, ref(publishedPapers.kind, paper), 'put-to', own, recommendations.audience(value, id))
		],
		expects: [expect(publishedPapers, held.published!)],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

/** Throws Invalid for a day to come. */
export function hasHappened(ctx: Pick<Context, 'clock'>, day: string): void {
	if (day > today(ctx.clock)) throw Invalid.field('day', 'That day is still to come.');
}
