import { json } from '@sveltejs/kit';
import { fileLine } from '#lib/domain/attachments';
import { keepSent } from '#lib/server/attachments';
import { answer } from '#lib/server/http';
import { Invalid } from '#lib/domain/shared/errors';
import type { RequestHandler } from './$types';

/** Keeps one file, at `file`, with what is being written; what is not taken is told in words for its sender, with 400. */
export const POST: RequestHandler = ({ locals, params, request }) =>
	answer(locals, async (ctx) => {
		const file = (await request.formData()).get('file');
		if (!(file instanceof File)) throw Invalid.field('file', 'Choose a file.');
		return json(fileLine(await keepSent(ctx, params.id, file)));
	});
