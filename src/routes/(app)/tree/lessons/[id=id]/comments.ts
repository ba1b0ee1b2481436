import { lessonCommentsOf } from '#lib/domain/learning-tree';
import type { Context } from '#lib/domain/shared/context';
import { isId, type Id } from '#lib/domain/shared/ids';
import { renderFor } from '#lib/server/markdown';

/** The comments under a lesson that the address asks for, laid out; its writer gets the words of a comment too, to change them. */
export async function commentsAt(ctx: Context, id: Id, params: URLSearchParams) {
	const upTo = params.get('comment');
	const { comments, ...page } = await lessonCommentsOf(ctx, id, {
		after: params.get('earlier'),
		upTo: isId(upTo) ? upTo : null
	});
	const laidOut = await renderFor(
		ctx.read,
		comments.map(({ words }) => words)
	);
	return {
		...page,
		lines: comments.map(({ words, ...each }, at) => ({ ...each, html: laidOut[at]!, words: each.can.change ? words : '' }))
	};
}
