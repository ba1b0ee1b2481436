import { Invalid } from '#lib/domain/shared/errors';
import { sendWord } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { note } from '../note';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { meeting, sheet } = await note(ctx, params.id);
		if (!meeting.finalised) throw Invalid.field('', 'The note is still open. It can be saved once it is finalised.');
		return sendWord(sheet);
	});
