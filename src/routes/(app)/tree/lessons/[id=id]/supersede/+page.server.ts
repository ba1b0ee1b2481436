import { lessonsLike, supersedeLesson, supersedeLessonWish } from '#lib/domain/learning-tree';
import { answer } from '#lib/server/http';
import { onLesson } from '../on-lesson';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, (ctx) => lessonsLike(ctx, params.id, 'supersede', url.searchParams.get('words') ?? ''));

export const actions: Actions = { default: onLesson(supersedeLessonWish, supersedeLesson) };
