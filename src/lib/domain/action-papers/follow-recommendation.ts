import * as v from 'valibot';
import { openFile, shownFiles, takenUp, type OpenFile } from '../attachments';
import type { Saved } from '../shared/collection';
import { change, type Change, type Context } from '../shared/context';
import { Conflict, Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, refText, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { recommendationPolicy } from './policy';
import { hasHappened } from './put-recommendation';
import { recommendations, type Recommendation } from './recommendation';

const version = v.number();
const chaseOn = v.optional(
	v.nullable(
		v.union([
			v.pipe(
				v.literal(''),
				v.transform(() => null)
			),
			field.day
		])
	),
	null
);

export const acknowledgeWish = v.object({ version, day: field.day, chaseOn });
export const respondWish = v.object({
	version,
	day: field.day,
	words: field.prose(20_000, 'Say what they answered.'),
	chaseOn,
	/** The form that files were sent with. */
	draft: v.optional(v.union([v.literal(''), field.id]), ''),
	attachments: v.optional(shownFiles, [])
});
export const settleWish = v.object({
	version,
	day: field.day,
	is: v.picklist(['adopted', 'declined'], 'Say whether it was adopted or declined.'),
	reason: v.optional(field.optionalLine(500), '')
});
export const chaseWish = v.object({ version, chaseOn });

/** Writes down that a body says it has it. */
export async function acknowledgeRecommendation(
	ctx: Context,
	id: Id,
	wish: v.InferOutput<typeof acknowledgeWish>
): Promise<void> {
	const seen = await following(ctx, id, wish);
	await keep(ctx, seen, 'acknowledgeRecommendation', { acknowledgement: stepOn(ctx, wish.day), chaseOn: wish.chaseOn });
}

/** Writes down what a body answered, with its reply as it came. */
export async function respondToRecommendation(ctx: Context, id: Id, wish: v.InferOutput<typeof respondWish>): Promise<void> {
	const seen = await following(ctx, id, wish);
	const files = await takenUp(ctx, wish.draft, seen.attachments, wish.attachments);
	const response = { ...stepOn(ctx, wish.day), words: wish.words };
	const values = { response, chaseOn: wish.chaseOn, attachments: files.attachments };
	await keep(ctx, seen, 'respondToRecommendation', values, files.changes);
}

/** Writes down that a body does what was asked, or that it does not, and why. */
export async function settleRecommendation(ctx: Context, id: Id, wish: v.InferOutput<typeof settleWish>): Promise<void> {
	const seen = await following(ctx, id, wish);
	if (wish.is === 'declined' && wish.reason === '') throw Invalid.field('reason', 'Say why they declined it.');
	const outcome = { ...stepOn(ctx, wish.day), is: wish.is, reason: wish.reason };
	await keep(ctx, seen, 'settleRecommendation', { outcome, chaseOn: null });
}

/** Says on which day somebody asks again; on none, where it is left empty. */
export async function chaseRecommendation(ctx: Context, id: Id, wish: v.InferOutput<typeof chaseWish>): Promise<void> {
	const seen = await ctx.read.find(recommendations, id);
	mayFollow(ctx, seen, wish.version);
	await keep(ctx, seen, 'chaseRecommendation', { chaseOn: wish.chaseOn });
}

/** Takes the last step back, which was written down by mistake. Its files go with a response. */
export async function undoRecommendationStep(ctx: Context, id: Id, wish: { readonly version: number }): Promise<void> {
	const seen = await ctx.read.find(recommendations, id);
	authorize(recommendationPolicy, 'undo', ctx.actor, seen, 'Whoever put it, or a coordinator, takes the last step back.');
	if (seen.version !== wish.version) throw new Conflict([refText(ref(recommendations.kind, id))]);
	const values = seen.outcome
		? { outcome: null }
		: seen.response
			? { response: null, attachments: [] }
			: { acknowledgement: null };
	await keep(ctx, seen, 'undoRecommendationStep', values);
}

/** A file of a reply. Throws NotFound where it has no such file. */
export const fileOfRecommendation = async (ctx: Context, id: Id, blob: Id): Promise<OpenFile> =>
	openFile(ctx, recommendations, await ctx.read.find(recommendations, id), blob);

async function following(
	ctx: Context,
	id: Id,
	wish: { readonly version: number; readonly day: string }
): Promise<Saved<Recommendation>> {
	const seen = await ctx.read.find(recommendations, id);
	mayFollow(ctx, seen, wish.version);
	hasHappened(ctx, wish.day);
	if (wish.day < seen.putting.day) throw Invalid.field('day', 'It was put to them only later.');
	return seen;
}

function mayFollow(ctx: Context, seen: Saved<Recommendation>, version: number): void {
	authorize(recommendationPolicy, 'follow', ctx.actor, seen, 'Whoever put it, or a coordinator, follows it until it is settled.');
	if (seen.version !== version) throw new Conflict([refText(ref(recommendations.kind, seen.id))]);
}

const stepOn = (ctx: Context, day: string) => ({ by: ctx.actor.id, at: ctx.clock.now(), day });

const keep = (
	ctx: Context,
	seen: Saved<Recommendation>,
	verb: string,
	values: Partial<Recommendation>,
	more: readonly Change[] = []
) =>
	ctx.store.commit({
		by: ctx.actor.id,
		verb,
		subject: ref(recommendations.kind, seen.id),
		changes: [change(recommendations, seen, values), ...more],
		key: ctx.requestKey
	});
