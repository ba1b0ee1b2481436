import { aboutFacilitationWish, offerFacilitation, offerFacilitationWish, withdrawFacilitation } from '#lib/domain/learning-sets';
import type { Id } from '#lib/domain/shared/ids';
import { formAction, onRecord } from '#lib/server/http';

const there = (set: Id): string => `/sets/${set}/members#facilitation`;

/** Handing the facilitation of a set over. */
export const facilitationForms = {
	offerFacilitation: formAction(
		offerFacilitationWish,
		onRecord(offerFacilitation, there),
		// It may be read by somebody who belongs to the set only if they say yes.
		{ words: { wide: true } }
	),
	withdrawFacilitation: formAction(
		aboutFacilitationWish,
		onRecord((ctx, _set, wish) => withdrawFacilitation(ctx, wish), there)
	)
};
