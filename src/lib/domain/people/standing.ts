import { token, type Token } from '../shared/audience';
import { today, type Clock, type Day } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context, Reading, Store } from '../shared/context';
import { newId, type Id } from '../shared/ids';
import { system } from '../shared/policy';
import { people, type Person } from './person';
import { supervisionStanding } from './supervision-relation';

/**
 * A way of holding tokens on a day. People's own is built in; features further right (sets, projects) each give one, and
 * the composition root hands them all to {@link contextFor}. `read` sees every dated place.
 */
export type Standing = (read: Reading, person: Id, day: Day) => Promise<readonly Token[]>;

export interface StandingDeps {
	readonly store: Store;
	readonly clock: Clock;
	readonly standings: readonly Standing[];
	readonly newId?: () => Id;
	readonly requestKey?: string;
}

/** The tokens a person holds by who they are. */
export function ownTokens(person: Saved<Person>): Token[] {
	if (person.departure) return [];
	const guest = person.roles.includes('partner');
	return [
		token.person(person.id),
		'public',
		guest ? 'partners' : 'staff',
		...(person.roles.includes('administrator') ? (['administrators'] as const) : []),
		...(person.roles.includes('coordinator') ? (['coordinators'] as const) : [])
	];
}

/**
 * What a use case is handed when this person acts now. Every place is read anew, all at once, so that leaving a set or
 * changing a supervisor takes effect with the next request. Throws NotFound for somebody who is not there.
 */
export async function contextFor(personId: Id, deps: StandingDeps): Promise<Context> {
	const all = deps.store.as(system('standing'));
	const day = today(deps.clock);
	const [person, ...held] = await Promise.all([
		all.find(people, personId),
		...[supervisionStanding, ...deps.standings].map((each) => each(all, personId, day))
	]);
	const tokens = new Set<Token>([...ownTokens(person), ...(person.departure ? [] : held.flat())]);
	return {
		actor: { kind: 'person', id: person.id, name: person.name, organisation: person.organisation, roles: person.roles, tokens },
		store: deps.store,
		read: deps.store.as({ kind: 'person', id: person.id, tokens }),
		clock: deps.clock,
		newId: deps.newId ?? newId,
		...(deps.requestKey === undefined ? {} : { requestKey: deps.requestKey })
	};
}
