import * as v from 'valibot';
import { audience, token, type Audience } from '../shared/audience';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';
import { parseRef } from '../shared/ids';

/** The kinds of records that a collection gathers. */
export const COLLECTED = ['published-practice', 'lesson'] as const;

/** Things in one collection. */
export const MOST_COLLECTED = 60;

export const isCollected = (text: unknown): text is string =>
	typeof text === 'string' && (COLLECTED as readonly string[]).includes(parseRef(text)?.kind ?? '');

/** Something in a collection. Its own words are never kept here: each reader is shown what they may read of it. */
const item = v.object({
	id: field.id,
	/** `kind/id`. */
	of: v.custom<string>(isCollected),
	why: field.optionalLine(300)
});
export type CollectedItem = v.InferOutput<typeof item>;

/** Practices and lessons in an order that somebody chose for a purpose, with an introduction and a line on why each is there. */
const schema = v.object({
	title: field.line(200),
	introduction: field.optionalProse(20_000),
	items: v.pipe(v.array(item), v.maxLength(MOST_COLLECTED)),
	/** What was taken out last and where it stood, until something else is changed. */
	takenOut: v.nullable(v.object({ item, place: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
	owner: field.id,
	/** Who reads it besides its owner. */
	readers: field.tokens,
	savedAt: field.instant,
	/** Where its facts come from, for examples. */
	note: field.optionalLine(300)
});
export type ReadingCollection = v.InferOutput<typeof schema>;

/** Everybody who reads a collection; what is for anyone is found by people of the workspace too. */
export const readersOf = ({ readers, owner }: Pick<ReadingCollection, 'readers' | 'owner'>): Audience =>
	audience(token.person(owner), ...readers, ...(readers.includes('public') ? (['staff', 'partners'] as const) : []));

export const isForAnyone = ({ readers }: Pick<ReadingCollection, 'readers'>): boolean => readers.includes('public');

export const readingCollections = collection('reading-collection', schema, {
	audience: readersOf,
	keys: {
		owner: one('text', ({ owner }) => owner),
		reach: one('text', (of) => (isForAnyone(of) ? 'public' : of.readers.length > 0 ? 'shared' : 'own')),
		savedAt: one('instant', ({ savedAt }) => savedAt)
	},
	// The line on why something is there speaks of it, and not everybody who reads the collection reads that.
	search: ({ title, introduction, savedAt }) => ({ title, body: [introduction], at: savedAt }),
	retention: 'learning',
	version: 1,
	upgrades: []
});
