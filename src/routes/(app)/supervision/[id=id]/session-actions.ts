import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Context } from '#lib/domain/shared/context';
import {
	aboutDraftWish,
	aboutLineWish,
	acknowledgeSupervision,
	acknowledgeWish,
	addAgendaLine,
	addAgendaLineWish,
	agreeActionInSupervision,
	agreeActionInSupervisionWish,
	askForLessonInSupervision,
	askForLessonInSupervisionWish,
	bringEntry,
	bringEntryWish,
	closeToGroup,
	closeToGroupWish,
	correctSupervision,
	correctSupervisionWish,
	deleteSupervision,
	discardSessionDraft,
	discussAgendaLine,
	keepJotting,
	keepJottingWish,
	recordSupervision,
	recordSupervisionWish,
	removeAgendaLine,
	takeBackEntry
} from '#lib/domain/supervision';
import { formAction, onRecord } from '#lib/server/http';
import { openingWords } from '../../learning-file/entry-words';

type Doing<W> = (ctx: Context, supervision: string, wish: W) => Promise<unknown>;

/** Does something in the session and shows it again, at a part of its page. `where`: what follows the address. */
const andBack =
	<W>(run: Doing<W>, where = '') =>
	async (ctx: Context, wish: W, { params }: RequestEvent): Promise<never> => {
		await run(ctx, params.id!, wish);
		redirect(303, `/supervision/${params.id}${where}`);
	};

/** The people of the session may be named in what they write there. */
const words = { of: 'supervision' };

export const bring = formAction(bringEntryWish, andBack(bringEntry, '#brought'), { words: openingWords('entry') });
export const takeBack = formAction(bringEntryWish, andBack(takeBackEntry, '#brought'));
export const closeGroup = formAction(closeToGroupWish, andBack(closeToGroup, '#brought'));
export const addLine = formAction(addAgendaLineWish, andBack(addAgendaLine, '#agenda'), { words });
export const discuss = formAction(aboutLineWish, andBack(discussAgendaLine, '#agenda'));
export const removeLine = formAction(aboutLineWish, andBack(removeAgendaLine, '#agenda'));
export const record = formAction(recordSupervisionWish, andBack(recordSupervision, '#record'), {
	numbers: ['version'],
	booleans: ['recordedInCaseSystem'],
	words: 'beside'
});
export const acknowledge = formAction(acknowledgeWish, andBack(acknowledgeSupervision, '#record'), { numbers: ['version'] });
export const correct = formAction(correctSupervisionWish, andBack(correctSupervision, '#corrections'), { words });
export const jot = formAction(keepJottingWish, andBack(keepJotting, '?jotted=1#jottings'), { words: 'own' });
export const discard = formAction(aboutDraftWish, async (ctx, wish) => {
	redirect(303, `/supervision/${await discardSessionDraft(ctx, wish)}`);
});
export const agree = formAction(agreeActionInSupervisionWish, andBack(agreeActionInSupervision, '#agreed'), {
	words: { ...words, unasked: { body: 'named' } }
});

export const ask = formAction(
	askForLessonInSupervisionWish,
	async (ctx, wish, { params }: RequestEvent) => {
		redirect(303, `/tree/requests/${await askForLessonInSupervision(ctx, params.id!, wish)}`);
	},
	{ words }
);

export const deleteIt = formAction(
	v.object({}),
	onRecord(deleteSupervision, () => '/supervision?deleted=1')
);
