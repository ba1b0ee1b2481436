import { challengePage } from '#lib/domain/action-papers';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { renderMarkdown } from '#lib/server/markdown';
import { threadLines } from '#lib/server/thread';
import { withPlaces } from '../evidence-places';

/** All that the page of a challenge shows, with its text laid out. */
export async function challenge(ctx: Context, id: Id) {
	const [{ evidence, ...page }, thread] = await Promise.all([
		challengePage(ctx, id),
		threadLines(ctx.read, { kind: 'challenge', id })
	]);
	return { challenge: { ...page, html: renderMarkdown(page.wording) }, evidence: withPlaces(evidence), thread };
}
