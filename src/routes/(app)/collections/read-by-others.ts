import { isShownOutside } from '#lib/domain/read-only-links';
import { isShared } from '#lib/domain/reading-collections';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';

/** Whether somebody besides its maker reads a collection: in the workspace, or outside by a link. */
export async function isReadByOthers(ctx: Context, collection: Id): Promise<boolean> {
	const [shared, outside] = await Promise.all([isShared(ctx, collection), isShownOutside(ctx, collection)]);
	return shared || outside;
}
