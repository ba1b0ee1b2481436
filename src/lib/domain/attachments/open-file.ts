import type { AnyCollection } from '../shared/collection';
import type { Context } from '../shared/context';
import { NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import type { Attachment } from './attachment';

/** A file that the actor may read, and the way to its bytes. */
export interface OpenFile {
	readonly attachment: Attachment;
	readonly read: () => Promise<Uint8Array>;
}

/** A file of a record that the actor has read. NotFound where the record does not have it, or no longer. */
export function openFile(
	ctx: Pick<Context, 'read'>,
	of: AnyCollection,
	{ id, attachments }: { readonly id: Id; readonly attachments: readonly Attachment[] },
	blob: Id
): OpenFile {
	const attachment = attachments.find((each) => each.blob === blob);
	if (!attachment) throw new NotFound();
	return { attachment, read: () => ctx.read.blob(of, id, blob) };
}
