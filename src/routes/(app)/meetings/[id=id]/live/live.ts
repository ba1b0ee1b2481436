import { livePage, type LivePage } from '#lib/domain/learning-sets';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { marksBeside } from '#lib/server/identifiers';
import { renderMarkdown } from '#lib/server/markdown';

/** What the live page shows at this moment, with its texts laid out. */
export function laidOut({ audience: _, ...page }: LivePage) {
	return { ...page, items: page.items.map((item) => ({ ...item, html: renderMarkdown(item.text), marks: marksIn(page, item) })) };
}
export type LiveNow = ReturnType<typeof laidOut>;
export type LiveItem = LiveNow['items'][number];

export const liveNow = async (ctx: Context, id: Id): Promise<LiveNow> => laidOut(await livePage(ctx, id));

/** For whoever can reword it, as long as the note is open. */
function marksIn({ can, members, title, set }: Omit<LivePage, 'audience'>, item: LivePage['items'][number]) {
	if (!can.write) return [];
	const known = [members.map(({ name, body }) => [name, body]), title, set.name, item.said, item.agreed?.owner];
	return marksBeside(`${item.text}\n\n${item.agreed?.measure ?? ''}`, known);
}
