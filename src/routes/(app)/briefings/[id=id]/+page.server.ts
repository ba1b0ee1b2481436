import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	beginAnew,
	discardPaper,
	issuePaper,
	issuePaperWish,
	keepOpenings,
	keepOpeningsWish,
	noteOpening,
	openingsOf,
	wordsToIssue
} from '#lib/domain/learning-sets';
import { answer, formAction, onRecord } from '#lib/server/http';
import { shownPaper } from './shown-paper';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [shown, openings] = await Promise.all([shownPaper(ctx, params.id), openingsOf(ctx, params.id)]);
		return { ...shown, ...openings };
	});

export const actions: Actions = {
	issue: formAction(
		issuePaperWish,
		onRecord(issuePaper, (id) => `/briefings/${id}`),
		{ numbers: ['version'], words: { of: 'briefing-paper', standing: wordsToIssue } }
	),
	opened: formAction(
		v.object({}),
		onRecord(noteOpening, (id) => `/briefings/${id}`)
	),
	keep: formAction(
		keepOpeningsWish,
		onRecord(keepOpenings, (id) => `/briefings/${id}#opened`)
	),
	discard: formAction(v.object({}), async (ctx, _, { params }) => {
		redirect(303, `/meetings/${await discardPaper(ctx, params.id!)}`);
	}),
	anew: formAction(v.object({}), async (ctx, _, { params }) => {
		redirect(303, `/briefings/${await beginAnew(ctx, params.id!)}/edit`);
	})
};
