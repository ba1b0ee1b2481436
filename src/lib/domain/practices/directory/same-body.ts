import { bodySlug } from './body-name';
import * as v from 'valibot';
import { everyOf } from '../../people';
import { audience } from '../../shared/audience';
import { collection, one, type Saved } from '../../shared/collection';
import type { Reading } from '../../shared/context';
import * as field from '../../shared/fields';

/**
 * That two names mean one body, as an administrator says; nobody else decides that, and no rule guesses it. It holds for every
 * reader, since each finds only what practices that they read name: no page shows these records.
 */
const schema = v.object({
	/** Two slugs (`bodySlug`), the lesser first. */
	one: field.line(400),
	other: field.line(400),
	said: field.act,
	/** It was taken back. */
	end: v.nullable(field.act)
});
export type SameBody = v.InferOutput<typeof schema>;

export const sameBodies = collection('same-body', schema, {
	audience: () => audience('public', 'staff', 'partners', 'administrators'),
	keys: { state: one('text', ({ end }) => (end ? 'ended' : 'holds')) },
	unique: { pair: ({ one, other, end }) => (end ? null : `${one} ${other}`) },
	retention: 'workspace',
	version: 1,
	upgrades: []
});

export const sameBodiesOf = (read: Reading): Promise<readonly Saved<SameBody>[]> => everyOf(read, sameBodies, { state: 'holds' });

/** All names of the body that each slug is one of, where it has more than one. */
export function circles(same: readonly Pick<SameBody, 'one' | 'other'>[]): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, readonly string[]>();
	for (const { one, other } of same) {
		const all = [...new Set([...(found.get(one) ?? [one]), ...(found.get(other) ?? [other])])].toSorted();
		for (const each of all) found.set(each, all);
	}
	return found;
}

/**
 * What the directory knows besides of bodies by their names: the other names of the same body, as they stand in addresses, word by
 * word; one short word in capitals. It holds for everybody, whoever said so.
 */
export async function otherNamesOfBodies(read: Reading): Promise<(name: string) => readonly string[]> {
	const joined = circles(await sameBodiesOf(read));
	return (name) => {
		const slug = bodySlug(name);
		return (joined.get(slug) ?? [])
			.filter((each) => each !== slug)
			.map((each) => (each.length <= LONGEST_SHORT_FORM ? each.toUpperCase() : each.replaceAll('-', ' ')));
	};
}

/** Letters of a short form such as “NS”. */
const LONGEST_SHORT_FORM = 6;
