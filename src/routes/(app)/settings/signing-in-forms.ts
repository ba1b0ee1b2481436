import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	changeEmail,
	changeEmailWish,
	changePassword,
	changePasswordWish,
	revokeSession,
	revokeSessionWish,
	signOutEverywhere
} from '#lib/domain/people';
import { formAction } from '#lib/server/http';
import { signInHere } from '#lib/server/identity/sign-in-here';
import { withOwnPassword } from '#lib/server/identity/with-own-password';

/** How somebody signs in, and where they are signed in. A new password or address ends every session but this one, which begins anew. */
export const signingInForms = {
	password: formAction(changePasswordWish, async (ctx, wish, event: RequestEvent) => {
		const email = await withOwnPassword(ctx, event, (door) => changePassword(door, ctx.actor.id, wish));
		await signInHere(event, { email, password: wish.password });
		redirect(303, '/settings?changed=password');
	}),
	email: formAction(changeEmailWish, async (ctx, wish, event: RequestEvent) => {
		await withOwnPassword(ctx, event, (door) => changeEmail(door, ctx.actor.id, wish));
		await signInHere(event, { email: wish.email, password: wish.currentPassword });
		redirect(303, '/settings?changed=email');
	}),
	revoke: formAction(revokeSessionWish, async (ctx, { session }) => {
		await revokeSession(ctx, session);
		redirect(303, '/settings');
	}),
	signOutEverywhere: formAction(v.object({}), async (ctx) => {
		await signOutEverywhere(ctx);
		redirect(303, '/sign-in');
	})
};
