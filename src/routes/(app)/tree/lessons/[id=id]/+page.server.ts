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
	keepWatching,
	keepWatchingWish,
	setAsideLesson,
	setAsideLessonWish,
	supersedeLesson,
	supersedeLessonWish,
	validateLesson,
	validateLessonWish,
	withdrawLesson
} from '#lib/domain/learning-tree';
import { answer, formAction } from '#lib/server/http';
import { lesson } from './lesson';
import { lookAgainForm } from './look-again-form';
import { onLesson } from './on-lesson';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => answer(locals, (ctx) => lesson(ctx, params.id));

export const actions: Actions = {
	identify: onLesson(identifyLessonWish, identifyLesson),
	validate: onLesson(validateLessonWish, validateLesson),
	apply: onLesson(applyLessonWish, applyLesson),
	lookAgain: lookAgainForm,
	embed: onLesson(embedLessonWish, embedLesson),
	keepWatching: onLesson(keepWatchingWish, keepWatching),
	setAside: onLesson(setAsideLessonWish, setAsideLesson),
	supersede: onLesson(supersedeLessonWish, supersedeLesson),
	hang: onLesson(hangLessonWish, hangLesson),
	agree: onLesson(undertakingWish, agreeActionOnLesson),
	withdraw: formAction(v.object({}), async (ctx, _, { params }) => {
		await withdrawLesson(ctx, params.id!);
		redirect(303, '/tree?withdrawn=1');
	})
};
