import {
	addOrganisation,
	addOrganisationWish,
	addPerson,
	addPersonWish,
	invitePerson,
	invitePersonWish,
	peoplePage,
	withdrawInvitation,
	withdrawInvitationWish
} from '#lib/domain/people';
import { app } from '#lib/server/app';
import { answer, formAction } from '#lib/server/http';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => ({ page: await peoplePage(ctx, url.searchParams.get('after')) }));

const manyRoles = { arrays: ['roles'], words: 'named' as const };

export const actions: Actions = {
	invite: formAction(
		invitePersonWish,
		async (ctx, wish) => {
			const { token } = await invitePerson(ctx, wish);
			return { link: `${(await app()).config.origin}/invitation/${token}`, invited: wish.name };
		},
		manyRoles
	),
	add: formAction(
		addPersonWish,
		async (ctx, wish) => {
			redirect(303, `/people/${await addPerson(ctx, wish)}`);
		},
		manyRoles
	),
	addOrganisation: formAction(
		addOrganisationWish,
		async (ctx, wish) => {
			await addOrganisation(ctx, wish);
			redirect(303, '/people');
		},
		{ words: 'named' }
	),
	withdraw: formAction(withdrawInvitationWish, async (ctx, { invitation }) => {
		await withdrawInvitation(ctx, invitation);
		redirect(303, '/people');
	})
};
