import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { knownBodies, knownPeople } from '#lib/domain/people';
import {
	addObjective,
	changeProject,
	changeProjectWish,
	endPlace,
	givePlace,
	givePlaceWish,
	projectPage,
	setObjectiveWish
} from '#lib/domain/projects';
import { id } from '#lib/domain/shared/fields';
import { answer, formAction } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const project = await projectPage(ctx, params.id);
		const [bodies, people] = project.can.shape ? await Promise.all([knownBodies(ctx.read), knownPeople(ctx.read)]) : [[], []];
		return { project, about: renderMarkdown(project.about, 2), bodies, people };
	});

const here = (project: string | undefined) => redirect(303, `/projects/${project}`);

export const actions: Actions = {
	change: formAction(
		changeProjectWish,
		async (ctx, wish, { params }) => {
			await changeProject(ctx, params.id!, wish);
			here(params.id);
		},
		{ arrays: ['partners'], numbers: ['version'], words: { of: 'project', unasked: { funder: 'named' } } }
	),
	addObjective: formAction(
		setObjectiveWish,
		async (ctx, wish, { params }) => {
			await addObjective(ctx, params.id!, wish);
			here(params.id);
		},
		{ numbers: ['number'], words: { of: 'project' } }
	),
	givePlace: formAction(givePlaceWish, async (ctx, wish, { params }) => {
		await givePlace(ctx, params.id!, wish);
		here(params.id);
	}),
	endPlace: formAction(v.object({ place: id }), async (ctx, { place }, { params }) => {
		await endPlace(ctx, place);
		here(params.id);
	})
};
