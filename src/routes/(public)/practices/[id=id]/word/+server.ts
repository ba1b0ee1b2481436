import { NotFound } from '#lib/domain/shared/errors';
import { publishedPage } from '#lib/domain/practices';
import { sendWord } from '#lib/server/documents';
import { answerAnyone } from '#lib/server/http';
import { practiceSheet } from './sheet';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answerAnyone(locals, async (read, ctx) => {
		const practice = await publishedPage(read, ctx, params.id);
		if (!practice) throw new NotFound();
		return sendWord(practiceSheet(practice));
	});
