import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	answerMeeting,
	answerMeetingWish,
	decideInMeeting,
	finaliseNote,
	holdAfterAll,
	holdAfterAllWish,
	recordAttendance,
	recordAttendanceWish,
	reopenNote,
	reopenNoteWish,
	sayWhatWasReached,
	sayWhatWasReachedWish
} from '#lib/domain/learning-sets';
import { answer, formAction } from '#lib/server/http';
import { decideForm } from '../../tree/decide-form';
import { meeting } from './meeting';
import { add, change, lesson, remove, restore } from './note-actions';
import { circulate, prepare, takeBack } from './presentation-actions';
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
		{ arrays: ['attendance'], numbers: ['version', 'attendance.$.count'], words: 'named' }
	),
	decide: decideForm(decideInMeeting, '/meetings'),
	prepare,
	circulate,
	takeBack,
	answer: formAction(
		answerMeetingWish,
		async (ctx, wish, event) => {
			await answerMeeting(ctx, event.params.id!, wish);
			back(event, '#coming');
		},
		{ words: { of: 'set-meeting', unasked: { substitute: 'named' } } }
	),
	reached: formAction(
		sayWhatWasReachedWish,
		async (ctx, wish, event) => {
			await sayWhatWasReached(ctx, event.params.id!, wish);
			back(event, '#agenda');
		},
		{ arrays: ['notReached'], numbers: ['version'] }
	),
	holdAfterAll: formAction(
		holdAfterAllWish,
		async (ctx, wish, event) => {
			await holdAfterAll(ctx, event.params.id!, wish);
			back(event);
		},
		{ numbers: ['version'] }
	),
	finalise: formAction(v.object({}), async (ctx, _, event) => {
		await finaliseNote(ctx, event.params.id!);
		redirect(303, `/meetings/${event.params.id}/note`);
	}),
	reopen: formAction(
		reopenNoteWish,
		async (ctx, wish, event) => {
			await reopenNote(ctx, event.params.id!, wish);
			back(event);
		},
		{ words: { of: 'set-meeting' } }
	)
};
