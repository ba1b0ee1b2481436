import { agendaForm, setAgenda, setAgendaWish } from '#lib/domain/learning-sets';
import { answer, formAction, onRecord } from '#lib/server/http';
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
		onRecord(setAgenda, (id) => `/meetings/${id}#agenda`),
		{
			arrays: ['agenda', 'carry'],
			numbers: ['version', 'agenda.$.minutes', 'agenda.$.place'],
			booleans: ['agenda.$.recurring'],
			words: { of: 'set-meeting', unasked: { 'agenda.$.speaker': 'named' } }
		}
	)
};
