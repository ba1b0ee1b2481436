import { redirect } from '@sveltejs/kit';
import {
	moveBack,
	moveBackWish,
	redateActions,
	redateActionsWish,
	redateMatching,
	redateMatchingWish
} from '#lib/domain/actions';
import { answer, formAction } from '#lib/server/http';
import { askedOfRegister, registerQuery } from './asked';
import { register } from './register';
import { registerAddress } from './register-address';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, (ctx) => register(ctx, askedOfRegister(url.searchParams), url.searchParams.get('after')));

/** The register as the page asked for it on which a form was sent. */
const asAsked = (url: URL): string => `/actions${registerAddress(askedOfRegister(url.searchParams))}`;

export const actions: Actions = {
	redate: formAction(
		redateActionsWish,
		async (ctx, wish, { url }) => {
			const { moved, stayed } = await redateActions(ctx, wish);
			redirect(303, `${asAsked(url)}&moved=${moved.join('.')}&stayed=${stayed}`);
		},
		{ arrays: ['actions'] }
	),
	redateMatching: formAction(redateMatchingWish, async (ctx, wish, { url }) => {
		const { moved, stayed, more } = await redateMatching(ctx, registerQuery(askedOfRegister(url.searchParams)), wish);
		redirect(303, `${asAsked(url)}&moved=${moved.join('.')}&stayed=${stayed}${more ? '&more=1' : ''}`);
	}),
	moveBack: formAction(
		moveBackWish,
		async (ctx, wish, { url }) => {
			redirect(303, `${asAsked(url)}&back=${await moveBack(ctx, wish)}`);
		},
		{ arrays: ['actions'] }
	)
};
