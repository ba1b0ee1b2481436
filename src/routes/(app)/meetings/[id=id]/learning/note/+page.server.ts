import * as v from 'valibot';
import { issueLearningNote, issueLearningNoteWish, LEARNING_NOTE_READERS } from '#lib/domain/learning-sets';
import { answer, formAction, onRecord } from '#lib/server/http';
import { laidOut } from '../../note/laid-out';
import { note } from '../../note/note';
import { composing, lookAgain } from './composing';
import type { Actions, PageServerLoad } from './$types';

const readers = v.picklist(LEARNING_NOTE_READERS, 'Choose who may read it.');
const lookWish = v.object({ readers, title: v.string(), wording: v.pipe(v.string(), v.maxLength(50_000)) });

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const wanted = v.parse(v.fallback(readers, 'staff'), url.searchParams.get('for'));
		const [learning, { sheet }] = await Promise.all([
			composing(ctx, params.id, wanted, url.searchParams.has('afresh')),
			note(ctx, params.id)
		]);
		return { ...learning, own: { title: sheet.title, lead: sheet.lead, parts: laidOut(sheet.parts) } };
	});

export const actions: Actions = {
	/** Shows how the words would leave. Nothing is stored. */
	look: formAction(lookWish, async (ctx, wish, { params }) => ({ looked: await lookAgain(ctx, params.id!, wish) })),
	issue: formAction(
		issueLearningNoteWish,
		onRecord(issueLearningNote, (id) => `/meetings/${id}/learning`),
		// Read by people who were not there: every name that is known here is marked.
		{ numbers: ['version'], words: { wide: true } }
	)
};
