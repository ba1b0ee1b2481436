import { redirect } from '@sveltejs/kit';
import { agendaForm, setAgenda, setAgendaWish } from '#lib/domain/learning-sets';
import { answer, formAction } from '#lib/server/http';
import { kindWords, setWords } from '../../../sets/words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [{ setKind, ...form }, words] = await Promise.all([agendaForm(ctx, params.id), setWords(ctx.read)]);
		return { ...form, kind: kindWords(words, setKind) };
	});

export const actions: Actions = {
	set: formAction(
		setAgendaWish,
		async (ctx, wish, { params }) => {
			await setAgenda(ctx, params.id!, wish);
			redirect(303, `/meetings/${params.id}#agenda`);
		},
		{
			arrays: ['agenda', 'carry'],
			numbers: ['version', 'agenda.$.minutes', 'agenda.$.place'],
			booleans: ['agenda.$.recurring'],
			words: { of: 'set-meeting', unasked: { 'agenda.$.speaker': 'named' } }
		}
	)
};
