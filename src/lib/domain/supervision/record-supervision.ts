import * as v from 'valibot';
import { change, remove, type Context } from '../shared/context';
import { draftSeen } from '../shared/draft';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { datesAfter } from './keep-dates';
import { clearedSessionDraft } from './keep-session-draft';
import { LOCKED, supervisionPolicy } from './policy';
import { RECORD_LETTERS, supervisions } from './supervision';

export const recordSupervisionWish = v.object({
	version: v.number(),
	day: field.day,
	place: v.optional(field.optionalLine(120), ''),
	record: v.optional(field.optionalProse(RECORD_LETTERS), ''),
	recordedInCaseSystem: v.optional(v.boolean(), false),
	...draftSeen
});
export type RecordSupervisionWish = v.InferOutput<typeof recordSupervisionWish>;

/**
 * Keeps what its people agree to write down. Earlier wordings stay in the history that they can read. Whoever acknowledged
 * the words before is asked again.
 */
export async function recordSupervision(ctx: Context, id: Id, wish: RecordSupervisionWish): Promise<void> {
	const seen = await ctx.read.find(supervisions, id);
	authorize(supervisionPolicy, 'write', ctx.actor, seen, LOCKED);
	const { version, day, place, record, recordedInCaseSystem } = wish;
	const values = { day, place, record, recordedInCaseSystem };
	const writing = record === '' ? seen.writing : { by: ctx.actor.id, at: ctx.clock.now() };
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'recordSupervision',
		subject: ref(supervisions.kind, id),
		changes: [
			change(supervisions, { ...seen, version }, { ...values, writing, acknowledgements: [] }),
			...(await datesAfter(ctx, id, seen, { day, written: writing !== null })),
			...(await clearedSessionDraft(ctx, id, 'record', wish))
		],
		key: ctx.requestKey
	});
}

/**
 * Removes a session that is not locked yet; whoever removed it can restore it for 30 days. Its actions live on, what waits on
 * its agenda comes along to the next session, and jottings stay with who wrote them.
 */
export async function deleteSupervision(ctx: Context, id: Id): Promise<void> {
	const seen = await ctx.read.find(supervisions, id);
	authorize(supervisionPolicy, 'remove', ctx.actor, seen, 'Everybody acknowledged this record. It is kept.');
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'deleteSupervision',
		subject: ref(supervisions.kind, id),
		changes: [remove(supervisions, seen), ...(await datesAfter(ctx, id, seen, null))],
		key: ctx.requestKey
	});
}
