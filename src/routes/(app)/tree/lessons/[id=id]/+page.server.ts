import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { undertakingWish } from '#lib/domain/actions';
import {
	agreeActionOnLesson,
	applyLesson,
	applyLessonWish,
	embedLesson,
	embedLessonWish,
	hangLesson,
	hangLessonWish,
	identifyLesson,
	identifyLessonWish,
	setAsideLesson,
	setAsideLessonWish,
	supersedeLesson,
	supersedeLessonWish,
	validateLesson,
	validateLessonWish,
	withdrawLesson
} from '#lib/domain/learning-tree';
import type { Context } from '#lib/domain/shared/context';
import { answer, formAction } from '#lib/server/http';
import { lesson } from './lesson';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => answer(locals, (ctx) => lesson(ctx, params.id));

/** An action of this page: one use case on this lesson, and back to it. */
const onLesson = <S extends Parameters<typeof formAction>[0]>(
	wish: S,
	useCase: (ctx: Context, id: string, wish: v.InferOutput<S>) => Promise<unknown>
) =>
	formAction(
		wish,
		async (ctx, wished, { params }) => {
			await useCase(ctx, params.id!, wished);
			redirect(303, `/tree/lessons/${params.id}`);
		},
		{ numbers: ['version'] }
	);

export const actions: Actions = {
	identify: onLesson(identifyLessonWish, identifyLesson),
	validate: onLesson(validateLessonWish, validateLesson),
	apply: onLesson(applyLessonWish, applyLesson),
	embed: onLesson(embedLessonWish, embedLesson),
	setAside: onLesson(setAsideLessonWish, setAsideLesson),
	supersede: onLesson(supersedeLessonWish, supersedeLesson),
	hang: onLesson(hangLessonWish, hangLesson),
	agree: onLesson(undertakingWish, agreeActionOnLesson),
	withdraw: formAction(v.object({}), async (ctx, _, { params }) => {
		await withdrawLesson(ctx, params.id!);
		redirect(303, '/tree?withdrawn=1');
	})
};
