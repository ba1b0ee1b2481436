import { json } from '@sveltejs/kit';
import { keepLineWish } from '#lib/domain/learning-sets';
import { answer, readWish } from '#lib/server/http';
import { understood } from '../understood';
import type { RequestHandler } from './$types';

/** How a line is understood that is still being typed. Keeps nothing. */
export const POST: RequestHandler = ({ locals, params, request }) =>
	answer(locals, async (ctx) => {
		const wish = readWish(await request.formData(), keepLineWish);
		return wish.success ? json(await understood(ctx, params.id, wish.output)) : json(null, { status: 400 });
	});
