import { practiceEditions } from '#lib/domain/practices';
import { answerProgram, operations } from '#lib/server/api';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answerProgram(event, operations.editions, async ({ read }) => ({ items: await practiceEditions(read, event.params.id) }));
