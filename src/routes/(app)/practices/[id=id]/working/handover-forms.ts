import * as v from 'valibot';
import { handOverPractice, handOverPracticeWish, takeHandoverBack } from '#lib/domain/practices';
import type { Id } from '#lib/domain/shared/ids';
import { formAction, onRecord } from '#lib/server/http';

const there = (id: Id): string => `/practices/${id}/working#owner`;

/** Somebody else keeps a practice from now on, or is asked to. */
export const handoverForms = {
	handOver: formAction(handOverPracticeWish, onRecord(handOverPractice, there), {
		booleans: ['atOnce'],
		// It may be read by somebody who reads the practice only if they say yes.
		words: { of: 'practice', wide: true }
	}),
	takeHandoverBack: formAction(v.object({}), onRecord(takeHandoverBack, there))
};
