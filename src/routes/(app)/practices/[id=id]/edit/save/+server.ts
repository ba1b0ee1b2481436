import { json } from '@sveltejs/kit';
import { practiceForm, revisePractice, revisePracticeWish } from '#lib/domain/practices';
import { Invalid } from '#lib/domain/shared/errors';
import { answer, readWish } from '#lib/server/http';
import { practiceShape } from '../../../form-shape';
import type { RequestHandler } from './$types';

/** Keeps what stands in the form so far. Each saving is one of its own, so the form's request key is not used. */
export const POST: RequestHandler = ({ locals, params, request }) =>
	answer(locals, async (ctx) => {
		const shape = practiceShape(await practiceForm(ctx, params.id));
		const wish = readWish(await request.formData(), revisePracticeWish, shape);
		if (!wish.success) throw new Invalid(wish.state.issues);
		await revisePractice(ctx, params.id, wish.output);
		return json({});
	});
