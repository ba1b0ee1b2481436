import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, one, type Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { everyOf } from '../people';
import { attachment } from './attachment';
import type { OpenFile } from './open-file';

/**
 * A file that was sent while its record is still being written: it waits with the form, read by whoever sent it and nobody
 * else, until the record is kept and takes it up.
 */
const schema = v.object({
	author: field.id,
	/** The id that the form came with; that of its draft, where it keeps one. */
	form: field.id,
	attachment,
	at: field.instant
});
export type WaitingAttachment = v.InferOutput<typeof schema>;

export const waitingAttachments = collection('waiting-attachment', schema, {
	audience: ({ author }) => audience(token.person(author)),
	blobs: (waiting) => [waiting.attachment.blob],
	keys: {
		author: one('text', ({ author }) => author),
		form: one('text', ({ form }) => form)
	},
	retention: 'passing',
	passingSince: ({ at }) => at,
	version: 1,
	upgrades: []
});

/** The actor's files that wait with a form, as they came. */
export async function waitingFor(ctx: Context, form: Id): Promise<readonly Saved<WaitingAttachment>[]> {
	const waiting = await everyOf(ctx.read, waitingAttachments, { author: ctx.actor.id, form });
	return waiting.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** A file that waits, and the way to its bytes. */
export const waitingFile = (ctx: Context, { id, attachment }: Saved<WaitingAttachment>): OpenFile => ({
	attachment,
	read: () => ctx.read.blob(waitingAttachments, id, attachment.blob)
});

/** The actor's file that waits with a form or on a record of theirs. Else NotFound. */
export async function fileOfForm(ctx: Context, form: Id, blob: Id): Promise<OpenFile> {
	const found = (await waitingFor(ctx, form)).find(({ attachment }) => attachment.blob === blob);
	if (!found) throw new NotFound();
	return waitingFile(ctx, found);
}
