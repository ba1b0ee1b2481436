import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { promotePassage, promotePassageWish } from '#lib/domain/learning-tree';
import { answer, formAction } from '#lib/server/http';
import { beginComposing, composingWish, lessonChoices, lessonShape, lookAgain, unseen } from '../../../../tree/compose';
import { ownEntry, passageOf, passageWish } from './own-entry';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [entry, choices] = await Promise.all([ownEntry(ctx, params.id), lessonChoices(ctx)]);
		return { entry, choices };
	});

export const actions: Actions = {
	/** The first step: the passage, and a wording without what the scan marks. Nothing is stored. */
	choose: formAction(
		passageWish,
		async (ctx, wish, { params }) => {
			const entry = await ownEntry(ctx, params.id!);
			const { objectives, codes } = entry;
			return { composing: await beginComposing(ctx.read, passageOf(entry, wish), { objectives, codes }) };
		},
		{ arrays: ['paragraphs'] }
	),
	review: formAction(
		composingWish,
		async (ctx, values, { params }) => {
			await ownEntry(ctx, params.id!);
			return { composing: await lookAgain(ctx.read, values) };
		},
		lessonShape
	),
	promote: formAction(
		v.object({ ...promotePassageWish.entries, seen: v.optional(v.string(), '') }),
		async (ctx, { seen, ...wish }, { params }) => {
			if (await unseen(ctx.read, wish, seen)) return { composing: await lookAgain(ctx.read, wish, true) };
			redirect(303, `/tree/lessons/${await promotePassage(ctx, params.id!, wish)}?made=1`);
		},
		lessonShape
	)
};
