import { exportFile } from '#lib/domain/learning-files';
import { sendWord } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { fileSheet } from '../sheet';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) => answer(locals, async (ctx) => sendWord(fileSheet(await exportFile(ctx))));
