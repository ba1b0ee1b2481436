import { easyReadOf } from '#lib/domain/easy-read';
import type { Context, Reading } from '#lib/domain/shared/context';
import { refText, type Ref } from '#lib/domain/shared/ids';
import { isStaff } from '#lib/domain/shared/policy';

/** The easy read of a record for its page: where it is, or where to begin one. Null where there is neither for this reader. */
export type Sibling = { readonly href: string; readonly begun: boolean } | null;

export async function siblingOf(read: Reading, ctx: Context | null, of: Ref): Promise<Sibling> {
	const sibling = await easyReadOf(read, of);
	if (sibling) return { href: `/easy-read/${sibling.id}`, begun: true };
	return ctx && isStaff(ctx.actor) ? { href: `/easy-read/new?of=${refText(of)}`, begun: false } : null;
}
