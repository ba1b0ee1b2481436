import * as v from 'valibot';
import { answerFunding, answerFundingWish, bringBackPractice, reviewPractice, reviewPracticeWish } from '#lib/domain/practices';
import { formAction, onRecord } from '#lib/server/http';

/** Whether what is published is still right, and putting back what was withdrawn. */
export const reviewForms = {
	bringBack: formAction(
		v.object({}),
		onRecord(bringBackPractice, (id) => `/practices/${id}`)
	),
	funding: formAction(
		answerFundingWish,
		onRecord(answerFunding, (id) => `/practices/${id}/working#funding`),
		{ words: { of: 'practice', wide: true } }
	),
	review: formAction(
		reviewPracticeWish,
		onRecord(reviewPractice, (id) => `/practices/${id}/working#review`),
		{ booleans: ['stillRight'] }
	)
};
