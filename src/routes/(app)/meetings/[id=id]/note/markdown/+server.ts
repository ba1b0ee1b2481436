import { sendMarkdown } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { finalNote } from '../note';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answer(locals, async (ctx) => sendMarkdown(await finalNote(ctx, params.id)));
