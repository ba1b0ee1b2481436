import * as v from 'valibot';
import { addDays, today, type Instant } from '../shared/clock';
import { change, create, expect, type Change, type Context } from '../shared/context';
import type { Saved } from '../shared/collection';
import { Invalid, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { belongsTo } from '../shared/policy';
import { everyOf } from '../people';
import { learningSets, type LearningSet } from './learning-set';
import { openingBallots, openingRequests, type OpeningRequest } from './opening-request';
import { stillThere } from './who-was-there';

/** Days in which those who are asked can answer. */
export const DAYS_TO_ANSWER = 14;

export const askToOpenWish = v.object({
	/** The set in which it was written, this one or one that it carries on, and the number of its circle. */
	of: field.id,
	circle: v.pipe(v.number(), v.integer(), v.minValue(1))
});

/**
 * Asks everybody who was in a circle whether the members of today may read what was kept to it. Whoever asks has agreed by
 * that. It opens with the last yes, and to nobody who joins after the asking.
 */
export async function askToOpen(ctx: Context, to: Id, wish: v.InferOutput<typeof askToOpenWish>): Promise<void> {
	const [set, of] = await Promise.all([ctx.read.find(learningSets, to), ctx.read.find(learningSets, wish.of)]);
	const asked = await stillThere(ctx, of.id, wish.circle);
	// A place that holds has no last circle: it would seem to span those still to come, and the inner ones.
	const hasBegun = wish.circle <= of.circle;
	if (!hasBegun || !asked.has(ctx.actor.id) || !(of.id === to || set.continues.includes(of.id))) throw new NotFound();
	if (set.ending || !belongsTo(ctx.actor, to)) throw Invalid.field('', 'This set has ended. Nothing more is opened in it.');
	if (await isAsked(ctx, of.id, wish.circle, to)) throw Invalid.field('', 'This is being asked already.');
	const id = ctx.newId();
	const act = { by: ctx.actor.id, at: ctx.clock.now() };
	const request = {
		of: { set: of.id, circle: wish.circle },
		to: { set: to, circle: set.circle },
		asking: act,
		until: addDays(today(ctx.clock), DAYS_TO_ANSWER),
		opening: asked.size === 1 ? act : null
	};
	const changes = [
		create(openingRequests, id, request),
		create(openingBallots, id, { agreed: [ctx.actor.id], declined: [], cast: act.at }),
		...(request.opening ? opened(of, set, request, act) : [])
	];
	const subject = ref(openingRequests.kind, id);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'askToOpen',
		subject,
		changes,
		// Nobody joined since those who would read it were named.
		expects: request.opening ? [] : [expect(learningSets, set)],
		key: ctx.requestKey
	});
}

/** Whether a request can still be answered. */
export const isWaiting = (ctx: Context, { opening, until }: OpeningRequest): boolean =>
	opening === null && today(ctx.clock) <= until;

async function isAsked(ctx: Context, of: Id, circle: number, to: Id): Promise<boolean> {
	const before = await everyOf(ctx.read, openingRequests, { set: of });
	return before.some((each) => each.of.circle === circle && each.to.set === to && isWaiting(ctx, each));
}

/** What opens a circle: it is written with its own set and with the one whose circle reads it, which may be the same. */
export function opened(
	of: Saved<LearningSet>,
	to: Saved<LearningSet>,
	request: Pick<OpeningRequest, 'of' | 'to'>,
	opening: { readonly by: Id; readonly at: Instant }
): Change[] {
	const openings = [...of.openings, { circle: request.of.circle, to: request.to, opening }];
	const reading = [...to.opened, { of: request.of, to: request.to.circle }];
	return of.id === to.id
		? [change(learningSets, of, { openings, opened: reading })]
		: [change(learningSets, of, { openings }), change(learningSets, to, { opened: reading })];
}
