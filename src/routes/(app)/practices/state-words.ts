import type { PracticeState } from '#lib/domain/practices';

/** Where a practice stands, as pages say it. */
export const STATE_WORDS: Readonly<Record<PracticeState, string>> = {
	draft: 'Draft',
	offered: 'Offered, not yet published',
	published: 'Published',
	withdrawn: 'Withdrawn'
};
