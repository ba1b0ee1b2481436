import { figuresToSave } from '#lib/domain/learning-sets';
import { sendCsv } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { label, setWords } from '../../words';
import { figuresAsked } from '../figures-asked';
import { rowsOfSurveys } from '../survey-rows';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const [surveys, { kinds }] = await Promise.all([figuresToSave(ctx, figuresAsked(url.searchParams)), setWords(ctx.read)]);
		return sendCsv('Surveys of sets', rowsOfSurveys(surveys.map((each) => ({ ...each, kind: label(kinds, each.kind) }))));
	});
