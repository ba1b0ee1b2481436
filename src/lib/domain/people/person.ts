import * as v from 'valibot';
import { audience, token, type Token } from '../shared/audience';
import { collection, many, one, type Saved } from '../shared/collection';
import { change, type Change } from '../shared/context';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import type { Role } from '../shared/policy';

export const ROLES = ['staff', 'coordinator', 'administrator', 'partner'] as const satisfies readonly Role[];
export const roles = v.pipe(
	v.array(v.picklist(ROLES, 'Choose from the list of roles.')),
	v.minLength(1, 'Choose a role.'),
	v.maxLength(ROLES.length),
	v.check((list) => new Set(list).size === list.length, 'Choose each role once.')
);

const schema = v.object({
	name: field.line(120, 'Write a name.'),
	organisation: field.id,
	roles,
	/** Who may see the name: the host's people know each other, a guest is known where they meet. */
	knownTo: field.tokens,
	/** When they left for good; their name is forgotten then, what they published stays. */
	departure: v.nullable(field.act)
});
export type Person = v.InferOutput<typeof schema>;

/** Someone with a place in the workspace. */
export const people = collection('person', schema, {
	audience: (person) => person.knownTo,
	// Somebody who left for good left with their name.
	historyFrom: ({ departure }, version) => (departure ? version : 1),
	keys: {
		name: one('text', (person) => foldName(person.name)),
		organisation: one('text', (person) => person.organisation),
		role: many('text', (person) => person.roles)
	},
	comesAlong: true,
	retention: 'account',
	version: 1,
	upgrades: []
});

/** For sorting as people do: `Émile` beside `Emile`. */
const foldName = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().slice(0, 120);

/** Who knows a new person's name. The sets they join are added by {@link makeKnownTo}. */
export const firstKnownTo = (id: Id, held: readonly Role[]): Token[] => [
	...audience(token.person(id), 'administrators', ...(held.includes('partner') ? [] : (['staff'] as const)))
];

/** The change by which a person's name opens to more people, or null where they know it already. */
export function makeKnownTo(person: Saved<Person>, ...tokens: readonly Token[]): Change | null {
	const knownTo = [...audience(...person.knownTo, ...tokens)];
	return knownTo.length === person.knownTo.length ? null : change(people, person, { knownTo });
}
