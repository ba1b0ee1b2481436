import * as v from 'valibot';
import { change, remove, type Context } from '../shared/context';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { supervisionPolicy } from './policy';
import { supervisions } from './supervision';

export const recordSupervisionWish = v.object({
	version: v.number(),
	day: field.day,
	place: v.optional(field.optionalLine(120), ''),
	agenda: v.optional(field.optionalProse(10_000), ''),
	record: v.optional(field.optionalProse(50_000), ''),
	recordedInCaseSystem: v.optional(v.boolean(), false)
});
export type RecordSupervisionWish = v.InferOutput<typeof recordSupervisionWish>;

/** Keeps what the two agree to write down. Earlier wordings stay in the history that both can read. */
export async function recordSupervision(ctx: Context, id: Id, wish: RecordSupervisionWish): Promise<void> {
	const seen = await ctx.read.find(supervisions, id);
	authorize(supervisionPolicy, 'write', ctx.actor, seen);
	const { version, ...values } = wish;
	const writing = wish.record === '' ? seen.writing : { by: ctx.actor.id, at: ctx.clock.now() };
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'recordSupervision',
		subject: ref(supervisions.kind, id),
		changes: [change(supervisions, { ...seen, version }, { ...values, writing })],
		key: ctx.requestKey
	});
}

/** Removes a session that was planned or written; whoever removed it can restore it for 30 days. Its actions live on. */
export async function deleteSupervision(ctx: Context, id: Id): Promise<void> {
	const seen = await ctx.read.find(supervisions, id);
	authorize(supervisionPolicy, 'write', ctx.actor, seen);
	const changes = [remove(supervisions, seen)];
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'deleteSupervision',
		subject: ref(supervisions.kind, id),
		changes,
		key: ctx.requestKey
	});
}
