import { surveyToSend } from '#lib/domain/learning-sets';
import { sendCsv } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { surveyRows } from '../../survey-rows';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const survey = await surveyToSend(ctx, params.id);
		return sendCsv(survey.title, surveyRows(survey));
	});
