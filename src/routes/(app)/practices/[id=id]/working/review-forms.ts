import * as v from 'valibot';
import { bringBackPractice, reviewPractice, reviewPracticeWish } from '#lib/domain/practices';
import { formAction, onRecord } from '#lib/server/http';

/** Whether what is published is still right, and putting back what was withdrawn. */
export const reviewForms = {
	bringBack: formAction(
		v.object({}),
		onRecord(bringBackPractice, (id) => `/practices/${id}`)
	),
	review: formAction(
		reviewPracticeWish,
		onRecord(reviewPractice, (id) => `/practices/${id}/working#review`),
		{ booleans: ['stillRight'] }
	)
};
