import type { Audience } from '../shared/audience';
import type { Instant } from '../shared/clock';
import type { Reading } from '../shared/context';
import { NotFound } from '../shared/errors';
import { parseRef, type Ref } from '../shared/ids';

/** What an easy read says in plain words: a lesson or a published practice, as the feature it comes from hands it over. */
export interface Original {
	readonly ref: Ref;
	readonly version: number;
	readonly title: string;
	/** Its readers; those of its easy read are the same. */
	readonly audience: Audience;
	/** Tells one wording of it from another. */
	readonly wording: string;
	/** When it was worded so; null where that is not told (ADR 080). */
	readonly wordedAt: Instant | null;
	/** Who publishes what is said of it beyond those at work on it. */
	readonly publishedBy: PublishedBy;
}

export const PUBLISHED_BY = ['its writer', 'coordinators'] as const;
export type PublishedBy = (typeof PUBLISHED_BY)[number];

/** Reads an original as somebody. Throws NotFound where they cannot read it, or it is none of which an easy read is made. */
export type FindOriginal = (read: Reading, of: Ref) => Promise<Original>;

/** The original as somebody reads it, or null where they do not. */
export const originalOrNull = (find: FindOriginal, read: Reading, of: string): Promise<Original | null> =>
	find(read, parseRef(of)!).catch((trouble: unknown) => {
		if (trouble instanceof NotFound) return null;
		throw trouble;
	});

/** What a page says of it, for a link. */
export const named = (original: Original | null) => original && { ...original.ref, title: original.title };
