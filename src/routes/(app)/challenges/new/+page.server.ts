import { redirect } from '@sveltejs/kit';
import { mayRaise, raiseChallenge, raiseChallengeWish } from '#lib/domain/action-papers';
import { Forbidden } from '#lib/domain/shared/errors';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => {
		if (!mayRaise(ctx.actor)) throw new Forbidden('Staff raise challenges.');
	});

export const actions: Actions = {
	raise: formAction(raiseChallengeWish, async (ctx, wish) => redirect(303, `/challenges/${await raiseChallenge(ctx, wish)}`))
};
