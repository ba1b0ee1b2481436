import * as v from 'valibot';
import { redirect } from '@sveltejs/kit';
import {
	answerSurvey,
	answerSurveyWish,
	askAgainWish,
	askSurveyAgain,
	closeSurvey,
	surveyPage,
	takeFiguresBack
} from '#lib/domain/learning-sets';
import { answer, formAction, onRecord } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => answer(locals, (ctx) => surveyPage(ctx, params.id));

const back = (id: string) => `/sets/surveys/${id}`;

export const actions: Actions = {
	answer: formAction(
		answerSurveyWish,
		onRecord(answerSurvey, (id) => `${back(id)}?saved`),
		// Words without a name are best without anybody's: those of members are marked too.
		{ arrays: ['answers'], numbers: ['version', 'answers.$.chosen'], booleans: ['openly'], words: { wide: true } }
	),
	close: formAction(v.object({}), onRecord(closeSurvey, back)),
	takeBack: formAction(v.object({}), onRecord(takeFiguresBack, back)),
	again: formAction(
		askAgainWish,
		async (ctx, wish, { params }) => redirect(303, back(await askSurveyAgain(ctx, params.id!, wish))),
		{ words: { of: 'survey' } }
	)
};
