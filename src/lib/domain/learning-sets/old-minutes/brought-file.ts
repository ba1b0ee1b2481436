import type { Context } from '../../shared/context';
import { NotFound } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import { fileLine, type Attachment } from '../../attachments';
import { namesOf } from '../../people';
import { broughtMinutes } from './brought-minutes';

/** What the note of a meeting was brought in from, for its page; null where it was written in Grove. */
export async function broughtInto(ctx: Context, meeting: Id) {
	const { items } = await ctx.read.list(broughtMinutes, { where: { meeting }, limit: 1 });
	const [brought] = items;
	if (!brought) return null;
	const names = await namesOf(ctx.read, [brought.bringing.by]);
	const { name, bringing, file } = brought;
	return { name, at: bringing.at, by: names.get(bringing.by)!, file: file ? fileLine(file) : null };
}

/** The file that the minutes of a meeting came in, for whoever reads the meeting. */
export async function broughtFile(
	ctx: Context,
	meeting: Id
): Promise<{ readonly attachment: Attachment; readonly read: () => Promise<Uint8Array> }> {
	const { items } = await ctx.read.list(broughtMinutes, { where: { meeting }, limit: 1 });
	const [brought] = items;
	if (!brought?.file) throw new NotFound();
	const attachment = brought.file;
	return { attachment, read: () => ctx.read.blob(broughtMinutes, brought.id, attachment.blob) };
}
