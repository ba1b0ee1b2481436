import { redirect } from '@sveltejs/kit';
import {
	aboutTermWish,
	addTerm,
	addTermWish,
	bringTermBack,
	moveTerm,
	moveTermWish,
	retireTerm,
	vocabularyPage,
	wordTerm,
	wordTermWish
} from '#lib/domain/people';
import type { Id } from '#lib/domain/shared/ids';
import { answer, formAction, onRecord } from '#lib/server/http';
import { whereUsed } from '../where-used';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const list = await vocabularyPage(ctx, params.id);
		return { list, where: whereUsed(list.name), wording: url.searchParams.get('term') };
	});

const NUMBERS = { numbers: ['version'] } as const;
/** Words of a list are what something is called, written to be read by everybody. */
const WRITTEN = { ...NUMBERS, arrays: ['prompts'], words: 'named' } as const;
const at = (id: Id) => `/settings/vocabularies/${id}`;
const atTerm = (id: Id, { term }: { readonly term: string }) => `${at(id)}#${term}`;

export const actions: Actions = {
	add: formAction(
		addTermWish,
		async (ctx, wish, { params }) => redirect(303, `${at(params.id!)}#${await addTerm(ctx, params.id!, wish)}`),
		WRITTEN
	),
	word: formAction(wordTermWish, onRecord(wordTerm, atTerm), WRITTEN),
	move: formAction(moveTermWish, onRecord(moveTerm, atTerm), NUMBERS),
	retire: formAction(
		aboutTermWish,
		onRecord(retireTerm, (id) => `${at(id)}#retired`),
		NUMBERS
	),
	bringBack: formAction(aboutTermWish, onRecord(bringTermBack, atTerm), NUMBERS)
};
