import { create, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { MOST_FILES, RECORD_BYTES, sizeInWords, type Attachment } from './attachment';
import { waitingAttachments, waitingFor } from './waiting-attachment';

/** A file as the edge lets it in: its kind known, its name safe, nothing in it about how a picture was made. */
export interface SentFile extends Pick<Attachment, 'name' | 'type' | 'pixels'> {
	readonly bytes: Uint8Array;
}

/** Files of one person that wait with forms they never finished. */
const MOST_WAITING = 60;

/** Keeps a file with the form that is being written. Only its sender reads it. Invalid at `files` where it is one too many. */
export async function attachFile(ctx: Context, form: Id, sent: SentFile): Promise<Attachment> {
	const [waiting, all] = await Promise.all([
		waitingFor(ctx, form),
		ctx.read.count(waitingAttachments, { where: { author: ctx.actor.id }, by: 'author' })
	]);
	checkRoom([...waiting.map(({ attachment }) => attachment.bytes), sent.bytes.byteLength]);
	if ((all.get(ctx.actor.id) ?? 0) >= MOST_WAITING)
		throw Invalid.field('files', 'Many of your files wait with unfinished writing. Keep or throw away some of it first.');
	const blob = await ctx.store.keepBlob(sent.bytes);
	const { name, type, pixels } = sent;
	const attachment = { blob, name, type, bytes: sent.bytes.byteLength, pixels, description: '' };
	const id = ctx.newId();
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'attachFile',
		subject: ref(waitingAttachments.kind, id),
		changes: [create(waitingAttachments, id, { author: ctx.actor.id, form, attachment, at: ctx.clock.now() })]
	});
	return attachment;
}

/** Throws Invalid at `files` where files of these sizes are too many or too large for one record. */
export function checkRoom(sizes: readonly number[]): void {
	if (sizes.length > MOST_FILES) throw Invalid.field('files', `Up to ${MOST_FILES} files fit here. Take one out first.`);
	if (sizes.reduce((sum, size) => sum + size, 0) > RECORD_BYTES)
		throw Invalid.field(
			'files',
			`Files of up to ${sizeInWords(RECORD_BYTES)} together fit here. Take one out, or save pictures smaller.`
		);
}
