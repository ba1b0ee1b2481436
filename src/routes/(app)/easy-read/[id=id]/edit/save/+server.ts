import { json } from '@sveltejs/kit';
import { writeEasyRead, writeEasyReadWish } from '#lib/domain/easy-read';
import { Invalid } from '#lib/domain/shared/errors';
import { answer, readWish } from '#lib/server/http';
import { EDIT_SHAPE } from '../../../edit-shape';
import type { RequestHandler } from './$types';

/** Keeps what stands in the form so far. Each saving is one of its own, so the form's request key is not used. */
export const POST: RequestHandler = ({ locals, params, request }) =>
	answer(locals, async (ctx) => {
		const wish = readWish(await request.formData(), writeEasyReadWish, EDIT_SHAPE);
		if (!wish.success) throw new Invalid(wish.state.issues);
		await writeEasyRead(ctx, params.id, { ...wish.output, up: null });
		return json({});
	});
