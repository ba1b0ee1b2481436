import * as v from 'valibot';
import {
	learningDrafts,
	markParagraphs,
	markParagraphsWish,
	whatMayLeave,
	withdrawLearningNote
} from '#lib/domain/learning-sets';
import { describeReaders } from '#lib/domain/people';
import { answer, formAction, onRecord } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import { modeWords, setWords } from '../../../sets/words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [{ audience, paragraphs, ...meeting }, words, begun] = await Promise.all([
			whatMayLeave(ctx, params.id),
			setWords(ctx.read),
			learningDrafts(ctx, params.id)
		]);
		return {
			meeting: { ...meeting, paragraphs: paragraphs.map(({ text, ...each }) => ({ ...each, html: renderMarkdown(text) })) },
			begun,
			mode: modeWords(words, meeting.mode),
			readers: await describeReaders(ctx, audience)
		};
	});

export const actions: Actions = {
	mark: formAction(
		markParagraphsWish,
		onRecord(markParagraphs, (id) => `/meetings/${id}/learning?marked=1`),
		{ arrays: ['paragraphs'], numbers: ['paragraphs.$.version'] }
	),
	withdraw: formAction(
		v.object({}),
		onRecord(withdrawLearningNote, (id) => `/meetings/${id}/learning`)
	)
};
