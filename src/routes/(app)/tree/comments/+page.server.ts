import { openCommentsFor } from '#lib/domain/learning-tree';
import { answer } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const { comments, known, next } = await openCommentsFor(ctx, url.searchParams.get('after'));
		return { next, lines: comments.map(({ words, ...each }) => ({ ...each, html: renderMarkdown(words, 3, known) })) };
	});
