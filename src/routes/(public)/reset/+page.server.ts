import { fail, redirect } from '@sveltejs/kit';
import { openResetLink, resetPassword, resetPasswordWish } from '#lib/domain/people';
import { app } from '#lib/server/app';
import { answerAnyone, readWish, refusal } from '#lib/server/http';
import { doorOf, triesOf } from '#lib/server/identity/door';
import { signInHere } from '#lib/server/identity/sign-in-here';
import { dropToken, tokenIn } from '#lib/server/identity/token-cookie';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answerAnyone(event.locals, async () => {
		await openResetLink(await app(), tokenIn(event, 'reset'));
		return {};
	});

export const actions: Actions = {
	default: async (event) => {
		const wish = readWish(await event.request.formData(), resetPasswordWish);
		if (!wish.success) return fail(400, wish.state);
		const deps = await app();
		let email: string;
		try {
			email = await resetPassword(doorOf(deps), tokenIn(event, 'reset'), wish.output);
		} catch (trouble) {
			return refusal(trouble, wish.values);
		}
		dropToken(event, 'reset');
		await triesOf(deps).forget(email, event.getClientAddress());
		await signInHere(event, { email, password: wish.output.password });
		redirect(303, '/');
	}
};
