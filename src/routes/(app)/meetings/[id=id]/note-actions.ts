import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	addNoteItem,
	addNoteItemWish,
	answerQuestion,
	answerQuestionWish,
	askForLessonInMeeting,
	authorizeRestoring,
	changeNoteItem,
	changeNoteItemWish,
	deleteNoteItem,
	noteItem,
	noteItems
} from '#lib/domain/learning-sets';
import { askForLessonWish } from '#lib/domain/learning-tree';
import { restoreRemoved } from '#lib/domain/people';
import { Forbidden, NotFound } from '#lib/domain/shared/errors';
import { id } from '#lib/domain/shared/fields';
import { collections } from '#lib/server/collections';
import { wordDiff } from '#lib/server/documents';
import { formAction, type FormState } from '#lib/server/http';

const aboutItem = v.object({ item: id });
const there = ({ params }: RequestEvent, item = '') => redirect(303, `/meetings/${params.id}${item && `#item-${item}`}`);

/**
 * Where somebody writes into a meeting that closed to them meanwhile, what they typed stays on their page. It answers the
 * same for a meeting that never was.
 */
export async function keptOnPage<R>(work: () => Promise<R>): Promise<R> {
	try {
		return await work();
	} catch (trouble) {
		if (trouble instanceof NotFound)
			throw new Forbidden(
				'This was not kept: there is nothing here that you can write in. Your words are still on this page; copy them.'
			);
		throw trouble;
	}
}

export const add = formAction(
	addNoteItemWish,
	(ctx, wish, event: RequestEvent) => keptOnPage(async () => ({ added: await addNoteItem(ctx, event.params.id!, wish) })),
	{ arrays: ['objectives'], words: 'beside' }
);

const reword = formAction(
	v.object({ ...changeNoteItemWish.entries, ...aboutItem.entries }),
	async (ctx, { item, ...wish }, event: RequestEvent) => {
		await keptOnPage(() => changeNoteItem(ctx, item, wish));
		there(event, item);
	},
	{ numbers: ['version'], words: 'beside' }
);

/** Rewords an item. Where somebody was faster, both wordings come back beside each other. */
export async function change(event: RequestEvent) {
	const answer = await reword(event);
	if (!answer || answer.status !== 409 || !event.locals.ctx) return answer;
	const state = answer.data as FormState;
	const values = state.values as { item: string; text: string };
	const now = await noteItem(event.locals.ctx, values.item);
	return fail(409, { ...state, current: { version: now.version, text: now.text, pieces: wordDiff(now.text, values.text) } });
}

/** Says whether a question was answered. */
export const answered = formAction(answerQuestionWish, async (ctx, wish, event: RequestEvent) => {
	await answerQuestion(ctx, wish);
	there(event, wish.item);
});

export const remove = formAction(aboutItem, async (ctx, { item }, event: RequestEvent) => {
	await deleteNoteItem(ctx, item);
	redirect(303, `/meetings/${event.params.id}?deleted=${item}#notes`);
});

export const restore = formAction(aboutItem, async (ctx, { item }, event: RequestEvent) => {
	await authorizeRestoring(ctx, event.params.id!, item);
	await restoreRemoved(ctx, { kind: noteItems.kind, id: item }, collections);
	there(event, item);
});

/** Words that are nobody's in particular, or one's own, lead straight to the form; else their speaker is asked. */
export const lesson = formAction(
	v.object({ ...askForLessonWish.entries, ...aboutItem.entries }),
	async (ctx, { item, words }, event: RequestEvent) => {
		const { saidBy } = await noteItem(ctx, item);
		const request = await askForLessonInMeeting(ctx, item, { words });
		if (saidBy === null || saidBy === ctx.actor.id) redirect(303, `/tree/requests/${request}`);
		redirect(303, `/meetings/${event.params.id}?asked=${item}#item-${item}`);
	},
	{ words: { of: 'note-item', at: 'item' } }
);
