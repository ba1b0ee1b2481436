import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	citeLesson,
	citeLessonWish,
	deletePractice,
	discardRevision,
	linkObjectiveWish,
	linkPracticeToObjective,
	takeBackPractice,
	unciteLesson,
	unlinkPracticeFromObjective,
	withdrawPractice,
	withdrawPracticeWish,
	workingPage
} from '#lib/domain/practices';
import { lessons } from '#lib/domain/learning-tree';
import { objectiveChoices } from '#lib/domain/projects';
import { answer, formAction } from '#lib/server/http';
import { laidOut } from '../../../../(public)/practices/laid-out';
import type { Actions, PageServerLoad } from './$types';

const MOST_LESSONS = 200;

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [{ parts, ...practice }, projects, known] = await Promise.all([
			workingPage(ctx, params.id),
			objectiveChoices(ctx.read),
			ctx.read.list(lessons, { limit: MOST_LESSONS })
		]);
		return {
			practice,
			sections: laidOut(parts),
			objectives: projects.flatMap((project) => project.objectives.map(({ id, name }) => ({ id, name }))),
			lessons: known.items.map(({ id, title }) => ({ id, title })).toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'))
		};
	});

const nothing = v.object({});

export const actions: Actions = {
	takeBack: formAction(nothing, async (ctx, _, { params }) => void (await takeBackPractice(ctx, params.id!))),
	discard: formAction(nothing, async (ctx, _, { params }) => void (await discardRevision(ctx, params.id!))),
	withdraw: formAction(
		withdrawPracticeWish,
		async (ctx, wish, { params }) => void (await withdrawPractice(ctx, params.id!, wish))
	),
	delete: formAction(nothing, async (ctx, _, { params }) => {
		await deletePractice(ctx, params.id!);
		redirect(303, '/practices/mine');
	}),
	link: formAction(
		linkObjectiveWish,
		async (ctx, wish, { params }) => void (await linkPracticeToObjective(ctx, params.id!, wish))
	),
	unlink: formAction(
		linkObjectiveWish,
		async (ctx, wish, { params }) => void (await unlinkPracticeFromObjective(ctx, params.id!, wish))
	),
	cite: formAction(citeLessonWish, async (ctx, wish, { params }) => void (await citeLesson(ctx, params.id!, wish))),
	uncite: formAction(citeLessonWish, async (ctx, wish, { params }) => void (await unciteLesson(ctx, params.id!, wish)))
};
