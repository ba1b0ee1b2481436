import { sendMarkdown } from '#lib/server/documents';
import { answerAnyone } from '#lib/server/http';
import { collectionSheet } from '../sheet';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answerAnyone(locals, async (read) => sendMarkdown(await collectionSheet(read, params.id)));
