import { easyReadPage, pictureOf } from '#lib/domain/easy-read';
import { NotFound } from '#lib/domain/shared/errors';
import { sendWord } from '#lib/server/documents';
import { findOriginal } from '#lib/server/easy-read';
import { answerAnyone } from '#lib/server/http';
import { easyReadSheet } from './sheet';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answerAnyone(locals, async (reading) => {
		const easy = await easyReadPage(reading, params.id, findOriginal);
		if (!easy) throw new NotFound();
		return sendWord(
			await easyReadSheet(easy, async (blob) => {
				const { file, read } = await pictureOf(reading, params.id, blob, 'published');
				return { type: file.type, bytes: await read() };
			})
		);
	});
