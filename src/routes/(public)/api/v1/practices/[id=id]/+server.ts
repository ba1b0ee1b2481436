import { copyPractice } from '#lib/domain/practices';
import { answerProgram, operations } from '#lib/server/api';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answerProgram(event, operations.practice, async ({ read, origin }) => {
		const { id } = event.params;
		return { id, ...(await copyPractice(read, id, (of) => `${origin}/practices/${of}`)) };
	});
