import { reviewPage, saveReview } from '#lib/domain/learning-sets';
import { answer, keepTyped } from '#lib/server/http';
import { KEPT } from '../review-rows';
import type { RequestHandler } from './$types';

/** Keeps what stands in a review so far; 409, with what stands there, where another page of the reviewer's was first. */
export const POST: RequestHandler = ({ locals, params, request }) =>
	answer(locals, (ctx) =>
		keepTyped(request, {
			kept: KEPT,
			save: (typing) => saveReview(ctx, params.id, typing),
			there: async () => (await reviewPage(ctx, params.id)).review
		})
	);
