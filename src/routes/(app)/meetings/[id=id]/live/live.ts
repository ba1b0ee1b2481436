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

/**
 * What a page shows now, as JSON. Requests that share who asks share this too: they are one person's, and came before it was begun
 * (`AskedTogether`).
 */
export function liveNow(ctx: Context, id: Id): Promise<string> {
	const made = texts.get(ctx) ?? new Map<Id, Promise<string>>();
	texts.set(ctx, made);
	const text = made.get(id) ?? livePage(ctx, id).then((page) => JSON.stringify(laidOut(page)));
	made.set(id, text);
	return text;
}
const texts = new WeakMap<Context, Map<Id, Promise<string>>>();

/** For whoever can reword it, as long as the note is open. */
function marksIn({ can, members, title, set }: Omit<LivePage, 'audience'>, item: LivePage['items'][number]) {
	if (!can.write) return [];
	const known = [members.map(({ name, body }) => [name, body]), title, set.name, item.said, item.agreed?.owner];
	return marksBeside(`${item.text}\n\n${item.agreed?.measure ?? ''}`, known);
}
