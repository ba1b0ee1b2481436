import { templatesOnOffer } from '#lib/domain/practices';
import { answerProgram, operations } from '#lib/server/api';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answerProgram(event, operations.templates, async ({ read }) => ({ items: await templatesOnOffer(read) }));
