import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';
import { isId } from '../shared/ids';

/** What can be followed; a set by its members, the others by whoever may read them. */
export const FOLLOWED = ['branch', 'objective', 'learning-set', 'code', 'search', 'library'] as const;
export type Followed = (typeof FOLLOWED)[number];

/** What somebody follows: a record by its id, a code by its term, a search by its words, a search of the library by its question. */
export interface Target {
	readonly kind: Followed;
	readonly value: string;
}

const LONGEST = 300;

/** The one text form of a target: `branch/ID`, `code/barriers/transport`, `search/bus at night`, `library/words=bus&evidence=measured`. */
export const targetText = ({ kind, value }: Target): string => `${kind}/${value}`;

/** The target that a text names, or null where it is none. */
export function parseTarget(text: string): Target | null {
	const kind = FOLLOWED.find((each) => text.startsWith(`${each}/`));
	if (!kind || text.length > LONGEST) return null;
	const value = text.slice(kind.length + 1);
	if (kind === 'search' || kind === 'library') return value.trim() === '' ? null : { kind, value };
	return (kind === 'code' ? /^[a-z-]{1,60}\/.{1,100}$/.test(value) : isId(value)) ? { kind, value } : null;
}

export const target = v.pipe(
	field.line(LONGEST),
	v.check((text) => parseTarget(text) !== null, 'This is nothing that one can follow.')
);

/** A thing that one person follows. Nobody else learns of it. */
const schema = v.object({
	person: field.id,
	target,
	/** What was there when they began: `lesson/ID/state` or `kind/ID`. It is no news. */
	known: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(400))
});

export const follows = collection('follow', schema, {
	audience: ({ person }) => audience(token.person(person)),
	historyFrom: (_, version) => version,
	keys: { person: one('text', ({ person }) => person) },
	unique: { place: ({ person, target }) => `${person} ${target}` },
	retention: 'account',
	version: 1,
	upgrades: []
});
