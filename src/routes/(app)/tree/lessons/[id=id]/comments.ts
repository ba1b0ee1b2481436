import { lessonCommentsOf } from '#lib/domain/learning-tree';
import type { Context } from '#lib/domain/shared/context';
import { isId, type Id } from '#lib/domain/shared/ids';
import { renderMarkdown } from '#lib/server/markdown';

/** The comments under a lesson that the address asks for, laid out; its writer gets the words of a comment too, to change them. */
export async function commentsAt(ctx: Context, id: Id, params: URLSearchParams) {
	const upTo = params.get('comment');
	const { comments, known, ...page } = await lessonCommentsOf(ctx, id, {
		after: params.get('earlier'),
		upTo: isId(upTo) ? upTo : null
	});
	const lines = comments.map(({ words, ...each }) => ({
		...each,
		html: renderMarkdown(words, 3, known),
		words: each.can.change ? words : ''
	}));
	return { ...page, lines };
}
