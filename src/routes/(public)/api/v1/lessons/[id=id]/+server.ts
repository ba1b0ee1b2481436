import { lessonInFull } from '#lib/domain/learning-tree';
import { answerProgram, lessonAt, operations } from '#lib/server/api';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answerProgram(event, operations.lesson, async ({ read, origin }) =>
		lessonAt(origin, await lessonInFull(read, event.params.id))
	);
