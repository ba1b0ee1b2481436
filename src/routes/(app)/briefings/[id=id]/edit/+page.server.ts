import { redirect } from '@sveltejs/kit';
import {
	aboutSetDraftWish,
	bringSetDraftBack,
	settleAside,
	settleAsideWish,
	throwSetDraftAway,
	writePaper,
	writePaperWish
} from '#lib/domain/learning-sets';
import { answer, formAction, onRecord } from '#lib/server/http';
import { paperToWrite } from './paper-to-write';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => answer(locals, (ctx) => paperToWrite(ctx, params.id));

export const actions: Actions = {
	write: formAction(
		writePaperWish,
		onRecord(writePaper, (id, { then }) => `/briefings/${id}${{ preview: '', write: '/edit', look: '/edit#found' }[then]}`),
		// A draft is its writer's alone; issuing it asks.
		{ arrays: ['parts'], numbers: ['version', 'parts.$.place'], booleans: ['parts.$.stays'], words: 'own' }
	),
	aside: formAction(settleAsideWish, async (ctx, wish, { params }) => {
		await settleAside(ctx, wish);
		redirect(303, `/briefings/${params.id}/edit`);
	}),
	discard: formAction(aboutSetDraftWish, async (ctx, wish, { params }) => {
		await throwSetDraftAway(ctx, wish);
		redirect(303, `/briefings/${params.id}/edit?thrown=${wish.draft}`);
	}),
	bringBack: formAction(aboutSetDraftWish, async (ctx, wish, { params }) => {
		await bringSetDraftBack(ctx, wish);
		redirect(303, `/briefings/${params.id}/edit`);
	})
};
