import { changeRun, changeRunWish, endRun, endRunWish, runPage } from '#lib/domain/learning-sets';
import { answer, formAction, onRecord } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => answer(locals, (ctx) => runPage(ctx, params.id));

const back = (id: string): string => `/meetings/${id}/run?kept=1`;

export const actions: Actions = {
	change: formAction(changeRunWish, onRecord(changeRun, back), {
		numbers: ['version', 'weekday', 'minutes'],
		words: { of: 'set-meeting', unasked: { place: 'named', online: 'named', host: 'named' } }
	}),
	end: formAction(endRunWish, onRecord(endRun, back), { numbers: ['version'], words: { of: 'set-meeting' } })
};
