import { followOf, type Followed } from '#lib/domain/following';
import type { Context } from '#lib/domain/shared/context';

/** What the button of a page needs to know: what would be followed, and whether it is. */
export async function followed(ctx: Pick<Context, 'read' | 'actor'>, kind: Followed, value: string) {
	return { target: `${kind}/${value}`, followed: (await followOf(ctx, { kind, value }))?.id ?? null };
}
