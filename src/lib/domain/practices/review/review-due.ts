import { dayOf, type Day, type Instant } from '../../shared/clock';
import { monthsAfter } from '../../shared/months';

/** Months after which a practice is looked at again where nobody says otherwise, and the most that may be said. */
export const MONTHS_TO_REVIEW = 12;
export const MOST_MONTHS = 36;

/** The day on which a wording is looked at again: as its writer says, if that is still to come, else after a year. */
export function firstReview({ reviewBy }: { readonly reviewBy: Day | null }, at: Instant): Day {
	const day = dayOf(at);
	return reviewBy !== null && reviewBy > day ? reviewBy : monthsAfter(day, MONTHS_TO_REVIEW);
}

interface OnTheShelf {
	readonly wording: { readonly reviewBy: Day | null } | null;
	readonly reviewDue?: Day | undefined;
	readonly publication: { readonly at: Instant };
}

/** The day on which a practice is looked at again, also of one that was published before days were kept; null once withdrawn. */
export const reviewDueOf = ({ wording, reviewDue, publication }: OnTheShelf): Day | null =>
	wording && (reviewDue ?? wording.reviewBy ?? monthsAfter(dayOf(publication.at), MONTHS_TO_REVIEW));
