import { redirect } from '@sveltejs/kit';
import {
	bidToPresent,
	bidToPresentWish,
	carryBidOn,
	carryBidOnWish,
	pickBid,
	pickBidWish,
	waitingBids,
	withdrawBid,
	withdrawBidWish
} from '#lib/domain/learning-sets';
import { answer, formAction, onRecord } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => answer(locals, (ctx) => waitingBids(ctx, params.id));

export const actions: Actions = {
	bid: formAction(
		bidToPresentWish,
		onRecord(bidToPresent, (id) => `/sets/${id}/bids`),
		{ words: { of: 'learning-set' } }
	),
	carryOn: formAction(
		carryBidOnWish,
		onRecord(carryBidOn, (id) => `/sets/${id}/bids`)
	),
	withdraw: formAction(withdrawBidWish, async (ctx, wish, { params }) => {
		await withdrawBid(ctx, wish);
		redirect(303, `/sets/${params.id}/bids`);
	}),
	pick: formAction(
		pickBidWish,
		async (ctx, wish) => {
			await pickBid(ctx, wish);
			redirect(303, `/meetings/${wish.meeting}#agenda`);
		},
		{ numbers: ['minutes'] }
	)
};
