import * as v from 'valibot';
import { audience, token, type Audience } from '../shared/audience';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';

/** How a question was asked; advice is one that tells what to do. */
export const QUESTIONS = ['open', 'closed', 'leading', 'advice'] as const;
export const SEEN_BY = ['room', 'facilitator'] as const;
export type SeenBy = (typeof SEEN_BY)[number];

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));

/**
 * How long each person spoke, and how questions were asked: numbers alone, never which question or whose. Read by the room or by
 * whoever facilitates alone, and so a record of its own.
 */
const schema = v.object({
	meeting: field.id,
	set: field.id,
	seenBy: v.picklist(SEEN_BY),
	airtime: v.pipe(v.array(v.object({ person: field.id, seconds: count })), v.maxLength(300)),
	/** Null where whoever facilitates does not count them. */
	questions: v.nullable(v.object({ open: count, closed: count, leading: count, advice: count })),
	audience: field.tokens
});
export type FloorFigures = v.InferOutput<typeof schema>;

export const NONE_COUNTED = { open: 0, closed: 0, leading: 0, advice: 0 } as const;

/** Who reads the figures of a meeting that `readers` read. */
export const figuresAudience = (seenBy: SeenBy, readers: Audience, set: Id): Audience =>
	seenBy === 'room' ? readers : audience(token.facilitatorOf(set));

export const floorFigures = collection('floor-figures', schema, {
	audience: (figures) => figures.audience,
	keys: { meeting: one('text', ({ meeting }) => meeting) },
	unique: { meeting: ({ meeting }) => meeting },
	retention: 'agreement',
	version: 1,
	upgrades: []
});
