import * as v from 'valibot';
import { audience } from '../shared/audience';
import { collection, type Saved } from '../shared/collection';
import { change, type Reading, type Store } from '../shared/context';
import * as field from '../shared/fields';
import { ref } from '../shared/ids';
import { system } from '../shared/policy';

export const safeguarding = v.object({
	name: field.line(120, 'Write the name of the safeguarding contact.'),
	contact: field.line(200, 'Write a telephone number or an e-mail address.')
});

const schema = v.object({
	/** The organisation that keeps the workspace. */
	host: field.id,
	/** Whom to tell about a safeguarding concern; Grove is not the place for one. */
	safeguarding,
	/** What the people who are helped are called here. */
	beneficiary: v.object({ one: field.line(60), many: field.line(60) }),
	/** Whether this is the example, where visitors may look through other people's eyes. */
	example: v.boolean(),
	/** Whether the example is being loaded just now, or loading it broke off. */
	unfinished: v.optional(v.boolean(), false)
});
export type Workspace = v.InferOutput<typeof schema>;

/** The workspace itself: there is one. Pages show the safeguarding contact to people who are signed in. */
export const workspaces = collection('workspace', schema, {
	audience: () => audience('staff', 'partners', 'administrators', 'public'),
	keys: {},
	unique: { only: () => 'workspace' },
	retention: 'workspace',
	version: 1,
	upgrades: []
});

/** The workspace, or null before set-up. */
export const workspaceOf = (read: Reading): Promise<Saved<Workspace> | null> => read.findUnique(workspaces, 'only', 'workspace');

/** Says that the example is loaded whole: until then pages say that it is not. */
export async function exampleIsWhole(store: Store): Promise<void> {
	const workspace = await workspaceOf(store.as(system('example')));
	if (!workspace?.unfinished) return;
	const changes = [change(workspaces, workspace, { unfinished: false })];
	await store.commit({ by: 'example', verb: 'loadExample', subject: ref(workspaces.kind, workspace.id), changes });
}
