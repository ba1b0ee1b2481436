import type { AnyCollection, Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import type { Attachment } from '../attachments';
import { learningEntries } from './learning-entry';
import { sharedWordings } from './shared-wording';

/** A file that the actor may read, and the way to its bytes. */
export interface OpenFile {
	readonly attachment: Attachment;
	readonly read: () => Promise<Uint8Array>;
}

/** A file of an entry: for whoever reads the entry as it is now. Else NotFound. */
export const fileOfEntry = async (ctx: Context, id: Id, blob: Id): Promise<OpenFile> =>
	fileOf(ctx, learningEntries, await ctx.read.find(learningEntries, id), blob);

/** A file that its author shared with a wording: for whoever reads that wording. Else NotFound. */
export const fileOfSharedWording = async (ctx: Context, id: Id, blob: Id): Promise<OpenFile> =>
	fileOf(ctx, sharedWordings, await ctx.read.find(sharedWordings, id), blob);

/** Every file of an entry, for whoever reads the entry. */
export async function filesOfEntry(ctx: Context, id: Id): Promise<readonly OpenFile[]> {
	const entry = await ctx.read.find(learningEntries, id);
	return entry.attachments.map(({ blob }) => fileOf(ctx, learningEntries, entry, blob));
}

function fileOf(
	ctx: Context,
	of: AnyCollection,
	{ id, attachments }: Saved<{ readonly attachments: readonly Attachment[] }>,
	blob: Id
): OpenFile {
	const attachment = attachments.find((each) => each.blob === blob);
	if (!attachment) throw new NotFound();
	return { attachment, read: () => ctx.read.blob(of, id, blob) };
}
