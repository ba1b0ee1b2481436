import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { openFile, type OpenFile } from '../attachments';
import { learningEntries } from './learning-entry';
import { sharedWordings } from './shared-wording';

/** A file of an entry: for whoever reads the entry as it is now. Else NotFound. */
export const fileOfEntry = async (ctx: Context, id: Id, blob: Id): Promise<OpenFile> =>
	openFile(ctx, learningEntries, await ctx.read.find(learningEntries, id), blob);

/** A file that its author shared with a wording: for whoever reads that wording. Else NotFound. */
export const fileOfSharedWording = async (ctx: Context, id: Id, blob: Id): Promise<OpenFile> =>
	openFile(ctx, sharedWordings, await ctx.read.find(sharedWordings, id), blob);

/** Every file of an entry, for whoever reads the entry. */
export async function filesOfEntry(ctx: Context, id: Id): Promise<readonly OpenFile[]> {
	const entry = await ctx.read.find(learningEntries, id);
	return entry.attachments.map(({ blob }) => openFile(ctx, learningEntries, entry, blob));
}
