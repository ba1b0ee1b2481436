import type { Id } from '#lib/domain/shared/ids';

/** The page on which a practice is checked. */
export const there = (practice: Id): string => `/practices/${practice}/peer-check`;

/** What the scan knows: the practice that is written of. */
export const ASKED = { words: { of: 'practice' } } as const;
