import type { RecommendationState } from '#lib/domain/action-papers';

/** Where a recommendation stands. */
export const STATES: Readonly<Record<RecommendationState, string>> = {
	put: 'Put to them',
	acknowledged: 'Acknowledged',
	answered: 'Answered',
	adopted: 'Adopted',
	declined: 'Declined'
};
export const STATE_NAMES = Object.keys(STATES) as RecommendationState[];
