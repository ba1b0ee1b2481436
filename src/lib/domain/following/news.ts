import type { Instant } from '../shared/clock';
import type { Ref } from '../shared/ids';
import type { NewsKind } from './attention';

/** One thing that is news to somebody, made of what they may read at this moment. */
export interface News {
	/** Says which news it is and in which state: the same thing with a new state is news again. */
	readonly key: string;
	readonly kind: NewsKind;
	/** The record to open. */
	readonly about: Ref;
	readonly title: string;
	readonly words: string;
	/** A day or a moment as far as it is told; null where the record does not tell it (ADR 080). */
	readonly when: string | Instant | null;
}

/** For how many days what happened once stays news. */
export const NEWS_DAYS = 30;
