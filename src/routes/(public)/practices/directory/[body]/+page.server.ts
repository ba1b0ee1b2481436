import { bodyPage, sayOneBody, sayOneBodyWish, tellBodiesApart, tellBodiesApartWish } from '#lib/domain/practices';
import { answerAnyone, formAction } from '#lib/server/http';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { bodyAddress } from '../way-words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answerAnyone(locals, async (read, ctx) => ({
		body: await bodyPage(read, ctx, params.body, url.searchParams.get('after')),
		isVisitor: ctx === null
	}));

const names = (body: string) => `${bodyAddress(body)}#names`;

export const actions: Actions = {
	join: formAction(
		sayOneBodyWish,
		async (ctx, wish, { params }: RequestEvent<{ body: string }>) => {
			await sayOneBody(ctx, params.body, wish);
			redirect(303, names(params.body));
		},
		{ words: 'named' }
	),
	apart: formAction(tellBodiesApartWish, async (ctx, wish, { params }: RequestEvent<{ body: string }>) => {
		await tellBodiesApart(ctx, wish);
		redirect(303, names(params.body));
	})
};
