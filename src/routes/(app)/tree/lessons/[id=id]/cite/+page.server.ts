import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	citeInNote,
	citeInNoteWish,
	citeInPaper,
	citeInPaperWish,
	unciteInNote,
	unciteInNoteWish
} from '#lib/domain/learning-sets';
import { lessons } from '#lib/domain/learning-tree';
import { citeLesson, unciteLesson } from '#lib/domain/practices';
import { id } from '#lib/domain/shared/fields';
import { ref } from '#lib/domain/shared/ids';
import { answer, formAction } from '#lib/server/http';
import { cite } from './cite';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => answer(locals, (ctx) => cite(ctx, params.id, url.origin));

const inPractice = v.object({ practice: id });
const back = ({ params }: RequestEvent, said: 'cited' | 'removed') => redirect(303, `/tree/lessons/${params.id}/cite?${said}=1`);

export const actions: Actions = {
	citeInPractice: formAction(inPractice, async (ctx, { practice }, event) => {
		await citeLesson(ctx, practice, { lesson: event.params.id! });
		back(event, 'cited');
	}),
	unciteInPractice: formAction(inPractice, async (ctx, { practice }, event) => {
		await unciteLesson(ctx, practice, { lesson: event.params.id! });
		back(event, 'removed');
	}),
	citeInNote: formAction(
		citeInNoteWish,
		async (ctx, wish, event) => {
			await citeInNote(ctx, event.params.id!, wish);
			back(event, 'cited');
		},
		{ words: { of: 'set-meeting', at: 'meeting' } }
	),
	citeInPaper: formAction(citeInPaperWish, async (ctx, wish, event) => {
		await citeInPaper(ctx, ref(lessons.kind, event.params.id!), wish);
		back(event, 'cited');
	}),
	unciteInNote: formAction(unciteInNoteWish, async (ctx, wish, event) => {
		await unciteInNote(ctx, event.params.id!, wish);
		back(event, 'removed');
	})
};
