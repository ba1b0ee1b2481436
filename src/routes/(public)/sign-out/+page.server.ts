import { redirect } from '@sveltejs/kit';
import { signOutHere } from '#lib/server/identity/sign-out-here';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	if (!locals.session) redirect(303, '/sign-in');
};

export const actions: Actions = {
	default: async (event) => {
		await signOutHere(event);
		redirect(303, '/sign-in');
	}
};
