import { redirect } from '@sveltejs/kit';
import {
	changeEmail,
	changeEmailWish,
	changePassword,
	changePasswordWish,
	changeWorkspace,
	changeWorkspaceWish,
	revokeSession,
	revokeSessionWish,
	settingsPage,
	signOutEverywhere
} from '#lib/domain/people';
import * as v from 'valibot';
import { app } from '#lib/server/app';
import { answer, formAction, keepReadability } from '#lib/server/http';
import { collections } from '#lib/server/collections';
import { endExample } from '#lib/server/identity/end-example';
import { signInHere } from '#lib/server/identity/sign-in-here';
import { withOwnPassword } from '#lib/server/identity/with-own-password';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => ({ page: await settingsPage(ctx, locals.session!) }));

export const actions: Actions = {
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
	readability: formAction(
		v.object({ readability: v.optional(v.boolean(), false) }),
		async (_ctx, { readability }, { cookies, url }: RequestEvent) => {
			keepReadability(cookies, url, readability);
			redirect(303, '/settings?changed=readability');
		},
		{ booleans: ['readability'] }
	),
	revoke: formAction(revokeSessionWish, async (ctx, { session }) => {
		await revokeSession(ctx, session);
		redirect(303, '/settings');
	}),
	signOutEverywhere: formAction(v.object({}), async (ctx) => {
		await signOutEverywhere(ctx);
		redirect(303, '/sign-in');
	}),
	workspace: formAction(
		changeWorkspaceWish,
		async (ctx, wish) => {
			await changeWorkspace(ctx, wish);
			redirect(303, '/settings?changed=workspace');
		},
		{ numbers: ['version'], words: 'named' }
	),
	endExample: formAction(v.object({}), async (_ctx, _wish, event: RequestEvent) => {
		const { store, clock } = await app();
		await endExample({ store, clock, collections }, event.locals.session!.person);
		redirect(303, '/');
	})
};
