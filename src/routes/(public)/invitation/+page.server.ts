import { fail, redirect } from '@sveltejs/kit';
import { acceptInvitation, acceptInvitationWish, openInvitation } from '#lib/domain/people';
import { app } from '#lib/server/app';
import { answerAnyone, readWish, refusal } from '#lib/server/http';
import { doorOf } from '#lib/server/identity/door';
import { signInHere } from '#lib/server/identity/sign-in-here';
import { dropToken, tokenIn } from '#lib/server/identity/token-cookie';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answerAnyone(event.locals, async () => {
		const { invitation, organisationName } = await openInvitation(await app(), tokenIn(event, 'invitation'));
		return { name: invitation.name, email: invitation.email, organisation: organisationName };
	});

export const actions: Actions = {
	default: async (event) => {
		const wish = readWish(await event.request.formData(), acceptInvitationWish);
		if (!wish.success) return fail(400, wish.state);
		let email: string;
		try {
			({ email } = await acceptInvitation(doorOf(await app()), tokenIn(event, 'invitation'), wish.output));
		} catch (trouble) {
			return refusal(trouble, wish.values);
		}
		dropToken(event, 'invitation');
		await signInHere(event, { email, password: wish.output.password });
		redirect(303, '/');
	}
};
