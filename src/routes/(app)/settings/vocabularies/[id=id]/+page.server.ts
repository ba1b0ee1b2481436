import { redirect, type RequestEvent } from '@sveltejs/kit';
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
import { answer, formAction } from '#lib/server/http';
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
const back = ({ params }: RequestEvent, term: string) => redirect(303, `/settings/vocabularies/${params.id}#${term}`);

export const actions: Actions = {
	add: formAction(addTermWish, async (ctx, wish, event) => back(event, await addTerm(ctx, event.params.id!, wish)), WRITTEN),
	word: formAction(
		wordTermWish,
		async (ctx, wish, event) => {
			await wordTerm(ctx, event.params.id!, wish);
			back(event, wish.term);
		},
		WRITTEN
	),
	move: formAction(
		moveTermWish,
		async (ctx, wish, event) => {
			await moveTerm(ctx, event.params.id!, wish);
			back(event, wish.term);
		},
		NUMBERS
	),
	retire: formAction(
		aboutTermWish,
		async (ctx, wish, event) => {
			await retireTerm(ctx, event.params.id!, wish);
			back(event, 'retired');
		},
		NUMBERS
	),
	bringBack: formAction(
		aboutTermWish,
		async (ctx, wish, event) => {
			await bringTermBack(ctx, event.params.id!, wish);
			back(event, wish.term);
		},
		NUMBERS
	)
};
