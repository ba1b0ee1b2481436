import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	circulatePresentation,
	circulatePresentationWish,
	finaliseNote,
	preparePresentation,
	preparePresentationWish,
	recordAttendance,
	recordAttendanceWish,
	reopenNote,
	reopenNoteWish,
	takeBackPresentation
} from '#lib/domain/learning-sets';
import { id } from '#lib/domain/shared/fields';
import { answer, formAction } from '#lib/server/http';
import { meeting } from './meeting';
import { add, change, lesson, remove, restore } from './note-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, (ctx) =>
		meeting(ctx, params.id, { edit: url.searchParams.get('edit'), lesson: url.searchParams.get('lesson') })
	);

const back = ({ params }: RequestEvent, part = '') => redirect(303, `/meetings/${params.id}${part}`);

export const actions: Actions = {
	add,
	change,
	remove,
	restore,
	lesson,
	attend: formAction(
		recordAttendanceWish,
		async (ctx, wish, event) => {
			await recordAttendance(ctx, event.params.id!, wish);
			back(event, '#who');
		},
		{ arrays: ['attendance'], numbers: ['version', 'attendance.$.count'] }
	),
	prepare: formAction(preparePresentationWish, async (ctx, wish, event) => {
		await preparePresentation(ctx, event.params.id!, wish);
		back(event, '#presentations');
	}),
	circulate: formAction(
		v.object({ ...circulatePresentationWish.entries, presentation: id }),
		async (ctx, { presentation, ...wish }, event) => {
			await circulatePresentation(ctx, presentation, wish);
			back(event, '#presentations');
		},
		{ arrays: ['parts'] }
	),
	takeBack: formAction(v.object({ presentation: id }), async (ctx, { presentation }, event) => {
		await takeBackPresentation(ctx, presentation);
		back(event, '#presentations');
	}),
	finalise: formAction(v.object({}), async (ctx, _, event) => {
		await finaliseNote(ctx, event.params.id!);
		redirect(303, `/meetings/${event.params.id}/note`);
	}),
	reopen: formAction(reopenNoteWish, async (ctx, wish, event) => {
		await reopenNote(ctx, event.params.id!, wish);
		back(event);
	})
};
