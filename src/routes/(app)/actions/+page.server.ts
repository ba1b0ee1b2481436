import { redirect } from '@sveltejs/kit';
import { redateActions, redateActionsWish } from '#lib/domain/actions';
import { answer, formAction } from '#lib/server/http';
import { askedOfRegister } from './asked';
import { register } from './register';
import { registerAddress } from './register-address';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, (ctx) => register(ctx, askedOfRegister(url.searchParams), url.searchParams.get('after')));

export const actions: Actions = {
	redate: formAction(
		redateActionsWish,
		async (ctx, wish, { url }) => {
			const { moved, stayed } = await redateActions(ctx, wish);
			redirect(303, `/actions${registerAddress(askedOfRegister(url.searchParams))}&moved=${moved}&stayed=${stayed}`);
		},
		{ arrays: ['actions'] }
	)
};
