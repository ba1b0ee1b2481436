import { vocabulariesOf } from '#lib/domain/people';
import { answerProgram, operations, vocabularyLine } from '#lib/server/api';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answerProgram(event, operations.vocabularies, async ({ read }) => ({
		items: [...(await vocabulariesOf(read)).values()].map(vocabularyLine)
	}));
