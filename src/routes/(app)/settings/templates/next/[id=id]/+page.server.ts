import { redirect } from '@sveltejs/kit';
import {
	aboutEditionWish,
	bringOutEdition,
	nextEditionPage,
	throwEditionAway,
	wordForm,
	wordFormWish
} from '#lib/domain/practices';
import { wordDiff } from '#lib/server/documents';
import { answer, formAction, onRecord } from '#lib/server/http';
import { partForms } from './part-forms';
import { at } from './places';
import { sectionForms } from './section-forms';
import { SHAPE } from './shape';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const { form, words } = await nextEditionPage(ctx, params.id);
		const changed = words && { edition: words.edition, pieces: wordDiff(words.before, words.after) };
		return { form, changed, open: url.searchParams.get('section') };
	});

export const actions: Actions = {
	word: formAction(wordFormWish, onRecord(wordForm, at), SHAPE),
	...sectionForms,
	...partForms,
	bringOut: formAction(
		aboutEditionWish,
		async (ctx, wish, { params }) => redirect(303, `/settings/templates/${await bringOutEdition(ctx, params.id!, wish)}`),
		SHAPE
	),
	throwAway: formAction(
		aboutEditionWish,
		onRecord(throwEditionAway, () => '/settings/templates'),
		SHAPE
	)
};
