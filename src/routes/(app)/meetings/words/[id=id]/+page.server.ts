import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { takeBackWords } from '#lib/domain/action-papers';
import { answerForWords, answerForWordsWish, ownWordsPage, wordsToAnswerFor } from '#lib/domain/learning-sets';
import { answer, formAction, onRecord } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [asked, own] = await Promise.all([wordsToAnswerFor(ctx, params.id), ownWordsPage(ctx, params.id)]);
		return {
			asked: asked && { ...asked, html: renderMarkdown(asked.words) },
			own: own && { ...own, html: renderMarkdown(own.words) }
		};
	});

export const actions: Actions = {
	answer: formAction(
		answerForWordsWish,
		async (ctx, wish, { params }) => {
			await answerForWords(ctx, params.id!, wish);
			redirect(303, `/meetings/words/${params.id}?answer=${wish.answer}`);
		},
		{ numbers: ['version'] }
	),
	takeBack: formAction(
		v.object({}),
		onRecord(takeBackWords, (id) => `/meetings/words/${id}?answer=back`)
	)
};
