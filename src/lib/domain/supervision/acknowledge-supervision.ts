import * as v from 'valibot';
import { change, type Context } from '../shared/context';
import { Forbidden, Invalid } from '../shared/errors';
import { draftSeen } from '../shared/draft';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { clearedSessionDraft } from './keep-session-draft';
import { supervisionPolicy } from './policy';
import { isLocked, supervisions } from './supervision';

export const acknowledgeWish = v.object({ version: v.number() });

/**
 * Says that the record may stand as it is written, at the version that was read: a Conflict where it changed meanwhile. With
 * the last of its people the record locks.
 */
export async function acknowledgeSupervision(ctx: Context, id: Id, wish: v.InferOutput<typeof acknowledgeWish>): Promise<void> {
	const seen = await ctx.read.find(supervisions, id);
	if (seen.writing === null) throw new Forbidden('Nothing is written yet. Write the record first.');
	authorize(supervisionPolicy, 'acknowledge', ctx.actor, seen, 'You have acknowledged this record already.');
	const acknowledgements = [...seen.acknowledgements, { by: ctx.actor.id, at: ctx.clock.now() }];
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: isLocked({ ...seen, acknowledgements }) ? 'lockSupervision' : 'acknowledgeSupervision',
		subject: ref(supervisions.kind, id),
		changes: [change(supervisions, { ...seen, version: wish.version }, { acknowledgements })],
		key: ctx.requestKey
	});
}

export const correctSupervisionWish = v.object({ text: field.prose(5_000, 'Say what should be put right.'), ...draftSeen });

/** Adds a correction beside a locked record. Nothing of the record itself changes. */
export async function correctSupervision(
	ctx: Context,
	id: Id,
	wish: v.InferOutput<typeof correctSupervisionWish>
): Promise<void> {
	const seen = await ctx.read.find(supervisions, id);
	authorize(supervisionPolicy, 'correct', ctx.actor, seen, 'The record is still open: change it instead.');
	if (seen.corrections.length >= 100)
		throw Invalid.field('text', 'A hundred corrections stand here. Take the rest to your next session.');
	const corrections = [...seen.corrections, { by: ctx.actor.id, at: ctx.clock.now(), text: wish.text }];
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'correctSupervision',
		subject: ref(supervisions.kind, id),
		changes: [change(supervisions, seen, { corrections }), ...(await clearedSessionDraft(ctx, id, 'correction', wish))],
		key: ctx.requestKey
	});
}
