import {
	answerMeeting,
	answerMeetingWish,
	decideInMeeting,
	finaliseNote,
	finaliseNoteWish,
	holdAfterAll,
	holdAfterAllWish,
	recordAttendance,
	recordAttendanceWish,
	reopenNote,
	reopenNoteWish,
	sayWhatWasReached,
	sayWhatWasReachedWish
} from '#lib/domain/learning-sets';
import type { Id } from '#lib/domain/shared/ids';
import { answer, formAction, onRecord } from '#lib/server/http';
import { decideForm } from '../../tree/decide-form';
import { meeting } from './meeting';
import { add, answered, change, lesson, remove, restore } from './note-actions';
import { circulate, prepare, takeBack } from './presentation-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, (ctx) =>
		meeting(ctx, params.id, { edit: url.searchParams.get('edit'), lesson: url.searchParams.get('lesson') })
	);

const at =
	(part = '') =>
	(id: Id): string =>
		`/meetings/${id}${part}`;

export const actions: Actions = {
	add,
	answered,
	change,
	remove,
	restore,
	lesson,
	attend: formAction(recordAttendanceWish, onRecord(recordAttendance, at('#who')), {
		arrays: ['attendance'],
		numbers: ['version', 'attendance.$.count'],
		words: 'named'
	}),
	decide: decideForm(decideInMeeting, '/meetings'),
	prepare,
	circulate,
	takeBack,
	answer: formAction(answerMeetingWish, onRecord(answerMeeting, at('#coming')), {
		words: { of: 'set-meeting', unasked: { substitute: 'named' } }
	}),
	reached: formAction(sayWhatWasReachedWish, onRecord(sayWhatWasReached, at('#agenda')), {
		arrays: ['notReached'],
		numbers: ['version']
	}),
	holdAfterAll: formAction(holdAfterAllWish, onRecord(holdAfterAll, at()), { numbers: ['version'] }),
	finalise: formAction(finaliseNoteWish, onRecord(finaliseNote, at('/note')), { arrays: ['notReached'] }),
	reopen: formAction(reopenNoteWish, onRecord(reopenNote, at()), { words: { of: 'set-meeting' } })
};
