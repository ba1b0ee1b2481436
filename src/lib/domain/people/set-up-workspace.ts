import * as v from 'valibot';
import { create, type Change } from '../shared/context';
import { Taken } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { accounts, credentials, typedEmail } from './account';
import { doorReads, hashNew, type Door } from './door';
import { organisationName, organisations } from './organisation';
import { firstKnownTo, people } from './person';
import { vocabularies, type Vocabulary } from './vocabulary';
import { safeguarding, workspaceOf, workspaces } from './workspace';

export const setUpWish = v.object({
	organisation: organisationName,
	name: field.line(120, 'Write your name.'),
	email: typedEmail,
	password: v.pipe(v.string('Choose a password.'), v.maxLength(2_000, 'Keep the password to 200 letters.')),
	safeguardingName: safeguarding.entries.name,
	safeguardingContact: safeguarding.entries.contact
});
export type SetUpWish = v.InferOutput<typeof setUpWish>;

/** The starting words of a new workspace. */
export interface SetUpContent {
	readonly vocabularies: readonly Vocabulary[];
	/** First records of other rooms, such as the templates of practices. */
	readonly furnishings?: (newId: () => Id) => readonly Change[];
	/** Whether this will be the example, where visitors may look through other people's eyes. */
	readonly example?: boolean;
}

/**
 * Makes the workspace, its host organisation and its first administrator, all at once. Returns the administrator's id.
 * Throws Taken('only') where the workspace was set up before.
 */
export async function setUpWorkspace(door: Door, wish: SetUpWish, content: SetUpContent): Promise<Id> {
	if (await workspaceOf(doorReads(door, 'setup'))) throw new Taken('only');
	const passwordHash = await hashNew(door, 'password', wish.password, [wish.name, wish.organisation, wish.email]);
	const [host, person] = [door.newId(), door.newId()];
	const roles = ['staff' as const, 'administrator' as const];
	const receipt = await door.store.commit({
		by: 'setup',
		verb: 'setUpWorkspace',
		subject: ref(people.kind, person),
		changes: [
			create(organisations, host, { name: wish.organisation, kind: 'host' }),
			create(people, person, {
				name: wish.name,
				organisation: host,
				roles,
				knownTo: firstKnownTo(person, roles),
				departure: null
			}),
			create(accounts, person, { email: wish.email, disabled: null }),
			create(credentials, person, { passwordHash, setAt: door.clock.now() }),
			create(workspaces, door.newId(), {
				host,
				safeguarding: { name: wish.safeguardingName, contact: wish.safeguardingContact },
				beneficiary: { one: 'participant', many: 'participants' },
				example: content.example ?? false,
				unfinished: content.example ?? false
			}),
			...content.vocabularies.map((each) => create(vocabularies, door.newId(), each)),
			...(content.furnishings?.(door.newId) ?? [])
		],
		...(door.requestKey === undefined ? {} : { key: door.requestKey })
	});
	return receipt.subject.id;
}
