import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { entryPage } from '#lib/domain/learning-files';
import { promotePassage, promotePassageWish } from '#lib/domain/learning-tree';
import { withoutMentions } from '#lib/domain/people';
import type { Context } from '#lib/domain/shared/context';
import { Invalid } from '#lib/domain/shared/errors';
import { answer, formAction } from '#lib/server/http';
import { beginComposing, composingWish, lessonChoices, lessonShape, lookAgain, unseen } from '../../../../tree/compose';
import type { Actions, PageServerLoad } from './$types';

/** One's own entry, in the paragraphs that a passage is chosen from. */
async function ownEntry(ctx: Context, id: string) {
	const { text, title, can, objectives, codes } = await entryPage(ctx, id);
	if (!can.promote) error(403, 'Only its author can promote a passage of an entry.');
	// The headings of further prompts are no passage of their own.
	const paragraphs = withoutMentions(text)
		.split(/\n\s*\n/)
		.filter((each) => each.trim() !== '' && !/^\*\*[^*\n]+\*\*$/.test(each.trim()));
	return { id, title, paragraphs, objectives: objectives.map((each) => each.id), codes: [...codes] };
}

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [entry, choices] = await Promise.all([ownEntry(ctx, params.id), lessonChoices(ctx)]);
		return { entry, choices };
	});

const chooseWish = v.object({
	paragraphs: v.optional(v.array(v.string()), []),
	quote: v.optional(v.pipe(v.string(), v.maxLength(20_000, 'Choose a shorter passage.')), '')
});

export const actions: Actions = {
	/** The first step: the passage, and a wording without what the scan marks. Nothing is stored. */
	choose: formAction(
		chooseWish,
		async (ctx, wish, { params }) => {
			const { paragraphs, objectives, codes } = await ownEntry(ctx, params.id!);
			const chosen = paragraphs.filter((_, at) => wish.paragraphs.includes(String(at))).join('\n\n');
			const passage = wish.quote || chosen;
			if (passage === '') throw Invalid.field('paragraphs', 'Choose at least one paragraph.');
			return { composing: await beginComposing(ctx.read, passage, { objectives, codes }) };
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
