import { askedForDifference } from '#lib/domain/actions';
import {
	contractsToAgree,
	facilitationsOffered,
	mergesProposed,
	myOpeningsAsked,
	placesOffered,
	pulsesToAnswer,
	wordsAskedFor
} from '#lib/domain/learning-sets';
import { lessonsToConfirm, toLookAgain, waitingFor } from '#lib/domain/learning-tree';
import type { Context } from '#lib/domain/shared/context';
import { workplansToReview } from '#lib/domain/workplans';
import { askedWhatChanged } from '#lib/domain/training-log';

/** What waits for a word of the actor's, of every room. */
export async function whatWaits(ctx: Context) {
	const [
		waiting,
		toPassOn,
		pulses,
		toConfirm,
		lookAgain,
		offered,
		toFacilitate,
		merges,
		openings,
		contracts,
		whatChanged,
		whatDifference,
		plans
	] = await Promise.all([
		waitingFor(ctx),
		wordsAskedFor(ctx),
		pulsesToAnswer(ctx),
		lessonsToConfirm(ctx),
		toLookAgain(ctx),
		placesOffered(ctx),
		facilitationsOffered(ctx),
		mergesProposed(ctx),
		myOpeningsAsked(ctx),
		contractsToAgree(ctx),
		askedWhatChanged(ctx),
		askedForDifference(ctx),
		workplansToReview(ctx)
	]);
	return {
		waiting,
		toPassOn: toPassOn.map(({ id, askedBy }) => ({ id, askedBy })),
		pulses,
		toConfirm,
		lookAgain: lookAgain.map(({ id, lesson, changed, where, lookAgain: day }) => ({ id, lesson, changed, where, day })),
		offered,
		toFacilitate,
		merges,
		openings,
		contracts,
		whatChanged,
		whatDifference: whatDifference.map(({ id, what }) => ({ id, what })),
		plans
	};
}
