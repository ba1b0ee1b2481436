import { redirect } from '@sveltejs/kit';
import { planMeeting, planMeetingWish, setHead } from '#lib/domain/learning-sets';
import { objectiveChoices } from '#lib/domain/projects';
import { today } from '#lib/domain/shared/clock';
import { Forbidden } from '#lib/domain/shared/errors';
import { answer, formAction } from '#lib/server/http';
import { kindWords, setWords } from '../../../words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [set, words, objectives] = await Promise.all([setHead(ctx, params.id), setWords(ctx.read), objectiveChoices(ctx.read)]);
		if (!set.can.planMeeting) throw new Forbidden('This set has ended; nothing more is planned in it.');
		return { set, words, objectives, kind: kindWords(words, set.kind), today: today(ctx.clock) };
	});

export const actions: Actions = {
	plan: formAction(
		planMeetingWish,
		async (ctx, wish, { params }) => redirect(303, `/meetings/${await planMeeting(ctx, params.id!, wish)}`),
		{
			arrays: ['objectives'],
			numbers: ['minutes'],
			words: { of: 'learning-set', unasked: { place: 'named', online: 'named', host: 'named' } }
		}
	)
};
