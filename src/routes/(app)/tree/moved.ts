import { movedOnTree, type WayBack } from '#lib/domain/learning-tree';
import type { Context } from '#lib/domain/shared/context';
import { isId } from '#lib/domain/shared/ids';

/** The part of an address that says what was just moved, and the way back. */
export const movedAddress = ({ what, place, before }: WayBack): URLSearchParams =>
	new URLSearchParams({ moved: what, back: place, ...(before ? { before } : {}) });

/** What the address says was just moved, for the line that offers the way back. */
export async function justMoved(ctx: Context, params: URLSearchParams) {
	const [what, place, before] = [params.get('moved') ?? '', params.get('back') ?? '', params.get('before') ?? ''];
	if (!isId(place) || (before !== '' && !isId(before))) return null;
	const moved = await movedOnTree(ctx, what);
	return moved && { ...moved, back: { what, place, before } };
}
