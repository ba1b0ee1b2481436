import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';
import { parseRef } from '../shared/ids';

/** The kinds of records that a read-only link can show. */
export const SHOWN = ['reading-collection', 'published-practice', 'published-paper'] as const;

const schema = v.object({
	/** What it shows, as `kind/id`. */
	of: v.custom<string>((text) => typeof text === 'string' && (SHOWN as readonly string[]).includes(parseRef(text)?.kind ?? '')),
	/** Who has it, in its maker's words. */
	body: field.line(200),
	/** SHA-256 of the token in the address, in hexadecimal; the token itself is shown once and kept nowhere. */
	hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	maker: field.id,
	madeAt: field.instant,
	expiresAt: field.instant,
	ending: v.nullable(field.act)
});
export type ReadOnlyLink = v.InferOutput<typeof schema>;

/** A secret address under which somebody without a place in the workspace reads one thing for a while. */
export const readOnlyLinks = collection('read-only-link', schema, {
	audience: ({ maker }) => audience(token.person(maker), 'coordinators'),
	keys: {
		maker: one('text', ({ maker }) => maker),
		madeAt: one('instant', ({ madeAt }) => madeAt),
		/** What an unended link shows. */
		showing: one('text', ({ of, ending }) => (ending ? null : of)),
		expiresAt: one('instant', ({ expiresAt }) => expiresAt)
	},
	unique: { hash: ({ hash, ending }) => (ending ? null : hash) },
	retention: 'passing',
	passingSince: ({ expiresAt }) => expiresAt,
	version: 1,
	upgrades: []
});

/** Days of a year with one more, on which a link can be opened. */
const MOST_DAYS = 367;

/** The links of a day are counted together: nothing else is kept of whoever opened one. */
const openedOn = v.object({ day: field.day, times: v.pipe(v.number(), v.integer(), v.minValue(1)), last: field.instant });

const logSchema = v.object({
	maker: field.id,
	/** What its maker notes for themselves. */
	note: field.optionalLine(500),
	/** First to last. */
	days: v.pipe(v.array(openedOn), v.maxLength(MOST_DAYS)),
	expiresAt: field.instant
});
export type ReadOnlyLinkLog = v.InferOutput<typeof logSchema>;

/** What only its maker reads of a link, under its id: a note, and when it was opened. */
export const readOnlyLinkLogs = collection('read-only-link-log', logSchema, {
	audience: ({ maker }) => audience(token.person(maker)),
	historyFrom: (_, version) => version,
	keys: {},
	retention: 'passing',
	passingSince: ({ expiresAt }) => expiresAt,
	version: 1,
	upgrades: []
});
