import * as v from 'valibot';
import { undertakingWish } from '#lib/domain/actions';
import {
	agreeActionOnLesson,
	applyLesson,
	applyLessonWish,
	embedLesson,
	embedLessonWish,
	identifyLesson,
	identifyLessonWish,
	keepWatching,
	keepWatchingWish,
	setAsideLesson,
	setAsideLessonWish,
	splitLesson,
	splitLessonWish,
	unmergeLesson,
	unmergeLessonWish,
	validateLesson,
	validateLessonWish,
	withdrawLesson
} from '#lib/domain/learning-tree';
import { answer, formAction, onRecord } from '#lib/server/http';
import { commentForms } from './comment-forms';
import { lessonAt } from './lesson';
import { lookAgainForm } from './look-again-form';
import { onLesson } from './on-lesson';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => answer(locals, (ctx) => lessonAt(ctx, params.id, url));

export const actions: Actions = {
	identify: onLesson(identifyLessonWish, identifyLesson),
	validate: onLesson(validateLessonWish, validateLesson),
	apply: onLesson(applyLessonWish, applyLesson),
	lookAgain: lookAgainForm,
	embed: onLesson(embedLessonWish, embedLesson),
	keepWatching: onLesson(keepWatchingWish, keepWatching),
	setAside: onLesson(setAsideLessonWish, setAsideLesson),
	unmerge: onLesson(unmergeLessonWish, unmergeLesson),
	split: onLesson(splitLessonWish, splitLesson),
	agree: onLesson(undertakingWish, agreeActionOnLesson, { of: 'lesson', unasked: { body: 'named' } }),
	...commentForms,
	withdraw: formAction(
		v.object({}),
		onRecord(withdrawLesson, () => '/tree?withdrawn=1')
	)
};
