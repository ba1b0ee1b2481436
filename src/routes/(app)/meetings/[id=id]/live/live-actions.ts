import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { keepLine, keepLineWish, markAttendance, markAttendanceWish } from '#lib/domain/learning-sets';
import { formAction, type FormState } from '#lib/server/http';
import { wordsOfMinutes } from '#lib/server/minutes/words';
import { keptOnPage } from '../note-actions';
import { understood } from './understood';

const lineForm = v.object({
	...keepLineWish.entries,
	/** The line that its writer has seen understood: an action is looked at before it is kept. */
	seen: v.optional(v.pipe(v.string(), v.maxLength(20_000)), '')
});
const LOOK: FormState = { values: {}, issues: [], message: 'Look at what was understood, then keep it.', conflict: false };

/** Keeps a line of the note. */
export const line = formAction(
	lineForm,
	(ctx, { seen, ...wish }, event: RequestEvent) =>
		keptOnPage(async () => {
			const meeting = event.params.id!;
			const action = seen === wish.text ? null : await understood(ctx, meeting, wish);
			if (action) return fail(400, { ...LOOK, values: wish, understood: action });
			return { kept: await keepLine(ctx, meeting, wish, wordsOfMinutes()) };
		}),
	{ words: 'beside' }
);

/** Ticks how somebody attends. */
export const here = formAction(markAttendanceWish, async (ctx, wish, event: RequestEvent) => {
	await markAttendance(ctx, event.params.id!, wish);
	redirect(303, `/meetings/${event.params.id}/live#here`);
});
