import * as v from 'valibot';
import { audienceFor } from '../learning-sets';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';
import { evidenceList } from './evidence';

export const CHALLENGE_READERS = ['staff', 'partners'] as const;
export const ENDINGS = ['settled', 'set-aside', 'taken-back'] as const;

/** `2026-05`. */
const month = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/));

/**
 * An issue of common concern, and the evidence that gathers round it. One that was raised in a meeting holds neither who
 * raised it, nor where, nor the day: those stand in its origin, which the readers of the meeting read. Taken back, it holds no
 * words.
 */
const schema = v.object({
	title: field.optionalLine(200),
	wording: field.optionalProse(20_000),
	readers: v.picklist(CHALLENGE_READERS),
	/** Null where it was raised in a meeting. */
	raising: v.nullable(field.act),
	month,
	evidence: evidenceList,
	/** `by` is null where it came out of a meeting and was taken back there. */
	ending: v.nullable(v.object({ is: v.picklist(ENDINGS), by: v.nullable(field.id), month, reason: field.optionalLine(500) }))
});
export type Challenge = v.InferOutput<typeof schema>;

export const challenges = collection('challenge', schema, {
	audience: ({ readers }) => audienceFor(readers),
	// What was taken back may have said too much.
	historyFrom: ({ ending }, version) => (ending?.is === 'taken-back' ? version : 1),
	keys: { state: one('text', ({ ending }) => ending?.is ?? 'open'), month: one('text', (challenge) => challenge.month) },
	search: ({ title, wording, ending }) => (ending?.is === 'taken-back' ? null : { title, body: [wording] }),
	retention: 'published',
	version: 1,
	upgrades: []
});

/** The meeting and the paragraph that a challenge was raised from, by whom and when. */
const originSchema = v.object({
	challenge: field.id,
	meeting: field.id,
	item: field.id,
	raising: field.act,
	audience: field.tokens
});

export const challengeOrigins = collection('challenge-origin', originSchema, {
	audience: (origin) => origin.audience,
	keys: { meeting: one('text', ({ meeting }) => meeting) },
	unique: { item: ({ item }) => item, challenge: ({ challenge }) => challenge },
	retention: 'agreement',
	version: 1,
	upgrades: []
});
