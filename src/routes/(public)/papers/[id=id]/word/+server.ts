import { paperPage } from '#lib/domain/action-papers';
import { sendWord } from '#lib/server/documents';
import { answerAnyone } from '#lib/server/http';
import { paperSheet } from '../../sheet';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answerAnyone(locals, async (read, ctx) => sendWord(paperSheet(await paperPage(read, ctx, params.id))));
