import { redirect } from '@sveltejs/kit';
import { meetingPage, setAgenda, setAgendaWish } from '#lib/domain/learning-sets';
import { Forbidden } from '#lib/domain/shared/errors';
import { answer, formAction } from '#lib/server/http';
import { kindWords, setWords } from '../../../sets/words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [{ id, version, title, set, agenda, members, can, time, minutes }, words] = await Promise.all([
			meetingPage(ctx, params.id),
			setWords(ctx.read)
		]);
		if (!can.arrange) throw new Forbidden('The note is locked. Whoever facilitates the set can open it again.');
		const people = members.map(({ person, name }) => ({ id: person, name }));
		return { meeting: { id, version, title, set, time, minutes }, agenda, people, kind: kindWords(words, set.kind) };
	});

export const actions: Actions = {
	set: formAction(
		setAgendaWish,
		async (ctx, wish, { params }) => {
			await setAgenda(ctx, params.id!, wish);
			redirect(303, `/meetings/${params.id}#agenda`);
		},
		{
			arrays: ['agenda'],
			numbers: ['version', 'agenda.$.minutes', 'agenda.$.place'],
			words: { of: 'set-meeting', unasked: { 'agenda.$.speaker': 'named' } }
		}
	)
};
