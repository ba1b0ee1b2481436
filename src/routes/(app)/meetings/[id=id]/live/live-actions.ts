import { fail, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	beginRound,
	beginRoundWish,
	chooseFigures,
	chooseFiguresWish,
	countQuestion,
	countQuestionWish,
	giveTurn,
	giveTurnWish,
	joinGroups,
	keepLine,
	keepLineWish,
	markAttendance,
	markAttendanceWish,
	openGroups,
	openGroupsWish,
	takeOverApologies
} from '#lib/domain/learning-sets';
import type { Id } from '#lib/domain/shared/ids';
import { formAction, onRecord, type FormState } from '#lib/server/http';
import { wordsOfMinutes } from '#lib/server/minutes/words';
import { keptOnPage } from '../note-actions';
import { understood } from './understood';

const at =
	(part: string) =>
	(id: Id): string =>
		`/meetings/${id}/live#${part}`;

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
export const here = formAction(markAttendanceWish, onRecord(markAttendance, at('here')));

/** Records the apologies that were sent beforehand. */
export const apologies = formAction(v.object({}), onRecord(takeOverApologies, at('here')));

/** Begins a round, or ends it. */
export const round = formAction(beginRoundWish, onRecord(beginRound, at('rounds')), { numbers: ['minutes'] });

/** Says who speaks. */
export const turn = formAction(giveTurnWish, onRecord(giveTurn, at('rounds')), { numbers: ['minutes'] });

/** Chooses who sees airtime and tally, and whether questions are counted. */
export const figures = formAction(chooseFiguresWish, onRecord(chooseFigures, at('airtime')));

/** Counts how a question was asked. */
export const question = formAction(countQuestionWish, onRecord(countQuestion, at('airtime')));

/** Lets groups work side by side. */
export const open = formAction(openGroupsWish, onRecord(openGroups, at('notes')), { words: 'named' });

/** Brings the groups together in one note. */
export const join = formAction(v.object({}), onRecord(joinGroups, at('notes')));
