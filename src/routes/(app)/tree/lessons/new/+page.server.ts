import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { noticeLesson, noticeLessonWish } from '#lib/domain/learning-tree';
import { answer, formAction } from '#lib/server/http';
import { composingWish, lessonChoices, lessonShape, lookAgain, unseen } from '../../compose';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => ({ choices: await lessonChoices(ctx), place: url.searchParams.get('place') ?? '' }));

export const actions: Actions = {
	review: formAction(composingWish, async (ctx, values) => ({ composing: await lookAgain(ctx.read, values) }), lessonShape),
	notice: formAction(
		v.object({ ...noticeLessonWish.entries, seen: v.optional(v.string(), '') }),
		async (ctx, { seen, ...wish }) => {
			if (await unseen(ctx.read, wish, seen)) return { composing: await lookAgain(ctx.read, { ...wish, passage: '' }, true) };
			redirect(303, `/tree/lessons/${await noticeLesson(ctx, wish)}?made=1`);
		},
		lessonShape
	)
};
