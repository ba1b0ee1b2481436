import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { changeWorkspace, changeWorkspaceWish, settingsPage } from '#lib/domain/people';
import { app } from '#lib/server/app';
import { collections } from '#lib/server/collections';
import { answer, formAction, keepReadability } from '#lib/server/http';
import { endExample } from '#lib/server/identity/end-example';
import { signingInForms } from './signing-in-forms';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => ({ page: await settingsPage(ctx, locals.session!) }));

export const actions: Actions = {
	...signingInForms,
	readability: formAction(
		v.object({ readability: v.optional(v.boolean(), false) }),
		async (_ctx, { readability }, { cookies, url }: RequestEvent) => {
			keepReadability(cookies, url, readability);
			redirect(303, '/settings?changed=readability');
		},
		{ booleans: ['readability'] }
	),
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
