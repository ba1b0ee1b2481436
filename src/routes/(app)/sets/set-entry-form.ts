import { waitingFor } from '#lib/domain/attachments';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { CHOSEN } from '../learning-file/entry-words';

/** How the fields of the form that an entry of a set is written in make its wish. */
export const SET_ENTRY_FORM = {
	arrays: ['answers', 'objectives', 'codes', 'attachments'],
	booleans: ['attachments.$.remove'],
	words: { of: 'set-entry', unasked: CHOSEN }
} as const;

/** The page after an entry was kept: what the check finds in files that wait to be opened, else the entry. */
export async function afterKeepingInSet(ctx: Context, entry: Id): Promise<string> {
	const waiting = await waitingFor(ctx, entry);
	return waiting.length > 0 ? `/sets/file/${entry}/files` : `/sets/file/${entry}`;
}
