import type { Corroboration } from '#lib/domain/learning-tree';

/** Who has seen the same, in the steps in which leaves grow. */
export const SEEN_WORDS: Readonly<Record<Corroboration, string>> = {
	0: 'nobody else yet',
	1: 'one more',
	2: 'two or three more',
	3: 'four or more'
};
