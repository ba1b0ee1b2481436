import { redirect } from '@sveltejs/kit';
import { answerForWords, answerForWordsWish, wordsToAnswerFor } from '#lib/domain/learning-sets';
import { answer, formAction } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const asked = await wordsToAnswerFor(ctx, params.id);
		return { asked: asked && { ...asked, html: renderMarkdown(asked.words) } };
	});

export const actions: Actions = {
	answer: formAction(
		answerForWordsWish,
		async (ctx, wish, { params }) => {
			await answerForWords(ctx, params.id!, wish);
			redirect(303, `/meetings/words/${params.id}?answer=${wish.answer}`);
		},
		{ numbers: ['version'] }
	)
};
