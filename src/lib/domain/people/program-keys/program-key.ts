import * as v from 'valibot';
import { audience, token } from '../../shared/audience';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';

/** What a key may open, each by the name that programs know; nothing that a key opens can be written to. */
export const SCOPES = ['practices:read', 'lessons:read', 'search:read'] as const;
export type Scope = (typeof SCOPES)[number];

const schema = v.object({
	person: field.id,
	/** What its person calls it. */
	name: field.line(80, 'Say what the key is for.'),
	scopes: v.pipe(v.array(v.picklist(SCOPES)), v.minLength(1)),
	madeOn: field.day,
	/** The last day on which it opens anything. */
	lastDay: field.day,
	/** By the day alone: finer would be a record of when people work. */
	usedOn: field.optionalDay,
	/** Once ended it stays so. */
	end: v.nullable(field.act)
});
export type ProgramKey = v.InferOutput<typeof schema>;

/** A key with which a program reads what its person may read. What the key is stands in {@link keySecrets}. */
export const programKeys = collection('program-key', schema, {
	audience: ({ person }) => audience(token.person(person), 'administrators'),
	keys: {
		/** The person, while it has not been ended. */
		open: one('text', ({ person, end }) => (end === null ? person : null))
	},
	retention: 'passing',
	passingSince: ({ end, lastDay }) => end?.at ?? endOf(lastDay),
	version: 1,
	upgrades: []
});

const secretSchema = v.object({
	person: field.id,
	lastDay: field.day,
	/** SHA-256 of the key, in hexadecimal; the key itself is shown once and kept nowhere. */
	hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
});

/** What a key is known again by, under its id: nobody reads it but the door. */
export const keySecrets = collection('program-key-secret', secretSchema, {
	audience: () => [],
	keys: {},
	unique: { hash: ({ hash }) => hash },
	retention: 'passing',
	passingSince: ({ lastDay }) => endOf(lastDay),
	version: 1,
	upgrades: []
});

const endOf = (day: string): string => `${day}T23:59:59.999Z`;
