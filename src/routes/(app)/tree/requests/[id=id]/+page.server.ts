import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { agreeToLesson, declineLesson, lessonWish, requestPage } from '#lib/domain/learning-tree';
import { answer, formAction, onRecord } from '#lib/server/http';
import { placeOf } from '#lib/server/thread';
import { beginComposing, composingWish, lessonChoices, lessonShape, lookAgain, unseen } from '../../compose';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [{ source, ...request }, choices] = await Promise.all([requestPage(ctx, params.id), lessonChoices(ctx)]);
		return {
			request: { ...request, sourceHref: placeOf(source) },
			choices,
			first: await beginComposing(ctx.read, request.words)
		};
	});

export const actions: Actions = {
	review: formAction(
		composingWish,
		async (ctx, values, { params }) => {
			await requestPage(ctx, params.id!);
			return { composing: await lookAgain(ctx.read, values) };
		},
		lessonShape
	),
	agree: formAction(
		v.object({ ...lessonWish.entries, passage: v.optional(v.string(), ''), seen: v.optional(v.string(), '') }),
		async (ctx, { seen, passage, ...wish }, { params }) => {
			if (await unseen(ctx.read, wish, seen)) return { composing: await lookAgain(ctx.read, { ...wish, passage }, true) };
			redirect(303, `/tree/lessons/${await agreeToLesson(ctx, params.id!, wish)}?made=1`);
		},
		lessonShape
	),
	decline: formAction(
		v.object({}),
		onRecord(declineLesson, () => '/today')
	)
};
