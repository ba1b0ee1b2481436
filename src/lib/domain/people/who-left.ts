import { asRule } from '../shared/as-rule';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { accounts, type Account } from './account';
import { people, type Person } from './person';

/**
 * Of these people those who have left: for good, or their account is closed. Whoever never had an account is still there. It is
 * for rules; whether an account is closed is shown to nobody who may do nothing because of it.
 */
export async function whoLeft(ctx: Pick<Context, 'store'>, ids: Iterable<Id>): Promise<ReadonlySet<Id>> {
	const wanted = [...new Set(ids)];
	if (wanted.length === 0) return new Set();
	const found = await asRule(ctx).findMany([people.kind, accounts.kind].flatMap((kind) => wanted.map((id) => ref(kind, id))));
	const gone = found.filter(({ kind, record }) =>
		kind === people.kind ? (record as Saved<Person>).departure !== null : (record as Saved<Account>).disabled !== null
	);
	return new Set(gone.map(({ id }) => id));
}
