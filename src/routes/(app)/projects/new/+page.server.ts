import { error, redirect } from '@sveltejs/kit';
import { knownBodies } from '#lib/domain/people';
import { projectPolicy, startProject, startProjectWish } from '#lib/domain/projects';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => {
		if (!projectPolicy.shape(ctx.actor)) error(403, 'Coordinators set up projects and objectives.');
		return { bodies: await knownBodies(ctx.read) };
	});

export const actions: Actions = {
	start: formAction(startProjectWish, async (ctx, wish) => redirect(303, `/projects/${await startProject(ctx, wish)}`), {
		arrays: ['partners'],
		words: { unasked: { funder: 'named' } }
	})
};
