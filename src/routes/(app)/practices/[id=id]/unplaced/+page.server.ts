import { placeWords, placeWordsWish, unplacedOf } from '#lib/domain/practices';
import { answer, formAction, onRecord } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => answer(locals, (ctx) => unplacedOf(ctx, params.id));

export const actions: Actions = {
	/** A draft of one's own; it is looked at before it is offered. */
	place: formAction(
		placeWordsWish,
		onRecord(placeWords, (id) => `/practices/${id}/working`),
		{ arrays: ['unplaced'], numbers: ['version'], words: 'approved' }
	)
};
