import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { aboutEditionWish, beginEdition, editionPage, offerFormAgain, retireForm } from '#lib/domain/practices';
import { wordDiff } from '#lib/server/documents';
import { answer, formAction, onRecord } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { words, ...form } = await editionPage(ctx, params.id);
		return { form, changed: words && { edition: words.edition, pieces: wordDiff(words.before, words.after) } };
	});

const NUMBERS = { numbers: ['version'] } as const;
const at = (id: string) => `/settings/templates/${id}`;

export const actions: Actions = {
	next: formAction(v.object({}), async (ctx, _, { params }) =>
		redirect(303, `/settings/templates/next/${await beginEdition(ctx, params.id!)}`)
	),
	retire: formAction(aboutEditionWish, onRecord(retireForm, at), NUMBERS),
	offerAgain: formAction(aboutEditionWish, onRecord(offerFormAgain, at), NUMBERS)
};
