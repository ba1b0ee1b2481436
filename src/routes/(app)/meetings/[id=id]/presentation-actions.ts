import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	circulatePresentation,
	circulatePresentationWish,
	preparePresentation,
	preparePresentationWish,
	takeBackPresentation,
	wordsToCirculate
} from '#lib/domain/learning-sets';
import { id } from '#lib/domain/shared/fields';
import { formAction } from '#lib/server/http';

/** What a member does with the issue that they bring to a meeting. */
const back = ({ params }: RequestEvent) => redirect(303, `/meetings/${params.id}#presentations`);

export const prepare = formAction(
	preparePresentationWish,
	async (ctx, wish, event) => {
		await preparePresentation(ctx, event.params.id!, wish);
		back(event);
	},
	{ words: 'own' }
);

export const circulate = formAction(
	v.object({ ...circulatePresentationWish.entries, presentation: id }),
	async (ctx, { presentation, ...wish }, event) => {
		await circulatePresentation(ctx, presentation, wish);
		back(event);
	},
	{ arrays: ['parts'], words: { of: 'presentation', at: 'presentation', standing: wordsToCirculate } }
);

export const takeBack = formAction(v.object({ presentation: id }), async (ctx, { presentation }, event) => {
	await takeBackPresentation(ctx, presentation);
	back(event);
});
