import { hangLesson, hangLessonWish, lessonToHang } from '#lib/domain/learning-tree';
import { answer } from '#lib/server/http';
import { placeChoices } from '../../../compose';
import { onLesson } from '../on-lesson';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [lesson, places] = await Promise.all([lessonToHang(ctx, params.id), placeChoices(ctx.read)]);
		return { lesson, places };
	});

export const actions: Actions = { default: onLesson(hangLessonWish, hangLesson) };
