import { redirect } from '@sveltejs/kit';
import { formSet, formSetWish, mayFormSets } from '#lib/domain/learning-sets';
import { objectiveChoices } from '#lib/domain/projects';
import { Forbidden } from '#lib/domain/shared/errors';
import { answer, formAction } from '#lib/server/http';
import { setWords } from '../words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		if (!mayFormSets(ctx.actor)) throw new Forbidden('Guests take part in sets; staff form them.');
		const [words, objectives] = await Promise.all([setWords(ctx.read), objectiveChoices(ctx.read)]);
		const style = words.styles.find(({ term }) => term === url.searchParams.get('style')) ?? words.styles[0] ?? null;
		return { words, objectives, style };
	});

export const actions: Actions = {
	form: formAction(formSetWish, async (ctx, wish) => redirect(303, `/sets/${await formSet(ctx, wish)}/members`), {
		arrays: ['objectives'],
		words: { unasked: { kind: 'chosen', composition: 'chosen', style: 'chosen' } }
	})
};
