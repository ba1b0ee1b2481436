import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	aboutSetDraftWish,
	bringSetDraftBack,
	issueLearningNote,
	issueLearningNoteWish,
	keepLearningDraft,
	keepLearningDraftWish,
	LEARNING_NOTE_READERS,
	throwSetDraftAway
} from '#lib/domain/learning-sets';
import { answer, formAction, onRecord } from '#lib/server/http';
import { laidOut } from '../../note/laid-out';
import { note } from '../../note/note';
import { composing } from './composing';
import type { Actions, PageServerLoad } from './$types';

const readersIn = (url: URL) => v.parse(v.fallback(v.picklist(LEARNING_NOTE_READERS), 'staff'), url.searchParams.get('for'));
const here = (url: URL) => `${url.pathname}?for=${readersIn(url)}`;

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const [learning, { sheet }] = await Promise.all([
			composing(ctx, params.id, readersIn(url), url.searchParams.has('afresh')),
			note(ctx, params.id)
		]);
		return { ...learning, own: { title: sheet.title, lead: sheet.lead, parts: laidOut(sheet.parts) } };
	});

export const actions: Actions = {
	keep: formAction(
		keepLearningDraftWish,
		onRecord(keepLearningDraft, (id, { readers }) => `/meetings/${id}/learning/note?for=${readers}`),
		// Its writer's alone until it leaves, and then it is asked about.
		{ numbers: ['version'], words: 'own' }
	),
	discard: formAction(aboutSetDraftWish, async (ctx, wish, { url }) => {
		await throwSetDraftAway(ctx, wish);
		redirect(303, `${here(url)}&thrown=${wish.draft}`);
	}),
	bringBack: formAction(aboutSetDraftWish, async (ctx, wish, { url }) => {
		await bringSetDraftBack(ctx, wish);
		redirect(303, here(url));
	}),
	issue: formAction(
		issueLearningNoteWish,
		onRecord(issueLearningNote, (id) => `/meetings/${id}/learning`),
		// Read by people who were not there: every name that is known here is marked.
		{ numbers: ['version'], words: { wide: true } }
	)
};
