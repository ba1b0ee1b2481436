import * as v from 'valibot';
import { audience } from '../shared/audience';
import { collection, one } from '../shared/collection';
import type { Reading } from '../shared/context';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { everyOf } from './every-of';

export const organisationName = field.line(160, 'Write the name of the organisation.');

const schema = v.object({
	name: organisationName,
	/** One organisation keeps the workspace; people of the others are its guests. */
	kind: v.picklist(['host', 'partner'])
});
export type Organisation = v.InferOutput<typeof schema>;

/** A body that people belong to. The host is named on public pages; partners to whoever is signed in. */
export const organisations = collection('organisation', schema, {
	audience: ({ kind }) => audience('staff', 'partners', 'administrators', ...(kind === 'host' ? (['public'] as const) : [])),
	keys: { kind: one('text', ({ kind }) => kind) },
	unique: { name: ({ name }) => name.normalize('NFKC').toLowerCase() },
	comesAlong: true,
	retention: 'workspace',
	version: 1,
	upgrades: []
});

/** The bodies this reader knows besides the host, for pickers, by name. */
export async function knownBodies(read: Reading): Promise<readonly { id: Id; name: string }[]> {
	const known = await everyOf(read, organisations, {});
	return known
		.filter((body) => body.kind === 'partner')
		.map(({ id, name }) => ({ id, name }))
		.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
