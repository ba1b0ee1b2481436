import { issuesToTakeUp, MOST_IN_SERIES, planSeries, planSeriesWish, setHead } from '#lib/domain/learning-sets';
import { today } from '#lib/domain/shared/clock';
import { Forbidden } from '#lib/domain/shared/errors';
import { isId } from '#lib/domain/shared/ids';
import { answer, formAction, onRecord } from '#lib/server/http';
import { kindWords, setWords } from '../../../words';
import { askedDays, HOW_OFTEN } from './asked-days';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const [{ id, name, kind, mode, can }, words, issues] = await Promise.all([
			setHead(ctx, params.id),
			setWords(ctx.read),
			issuesToTakeUp(ctx, params.id, url.searchParams.getAll('issue').filter(isId).slice(0, MOST_IN_SERIES))
		]);
		if (!can.planMeeting) throw new Forbidden('This set has ended; nothing more is planned in it.');
		return {
			set: { id, name, mode },
			kind: kindWords(words, kind),
			modes: words.modes,
			issues,
			asked: askedDays(url.searchParams, today(ctx.clock), issues.length || undefined),
			often: HOW_OFTEN
		};
	});

export const actions: Actions = {
	plan: formAction(
		planSeriesWish,
		onRecord(planSeries, (id) => `/sets/${id}#coming`),
		{
			arrays: ['meetings'],
			numbers: ['minutes'],
			words: { of: 'learning-set', unasked: { place: 'named', online: 'named', host: 'named' } }
		}
	)
};
