import type { Saved } from '../../shared/collection';
import type { Reading } from '../../shared/context';
import { ref, type Id } from '../../shared/ids';
import { setContracts, type SetContract } from './set-contract';

/** The contracts of these sets, by set; one that has none yet is left out. */
export async function contractsOf(read: Reading, sets: readonly Id[]): Promise<ReadonlyMap<Id, Saved<SetContract>>> {
	const found = await read.findMany(sets.map((set) => ref(setContracts.kind, set)));
	return new Map(found.map(({ id, record }) => [id, record as Saved<SetContract>]));
}

/** The contract of a set, or null where nothing was written down yet. */
export const contractOf = async (read: Reading, set: Id): Promise<Saved<SetContract> | null> =>
	(await contractsOf(read, [set])).get(set) ?? null;
