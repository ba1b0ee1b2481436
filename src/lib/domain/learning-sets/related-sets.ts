import type { Saved } from '../shared/collection';
import type { Reading } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { learningSets, type LearningSet } from './learning-set';

interface NamedSet {
	readonly id: Id;
	readonly name: string;
}

/** The sets that a set carries on and those that carry it on, as far as the reader knows them. */
export async function relatedTo(
	read: Reading,
	{ continues, carriedOn }: Pick<LearningSet, 'continues' | 'carriedOn'>
): Promise<{ readonly continues: readonly NamedSet[]; readonly carriedOn: readonly NamedSet[] }> {
	const found = await read.findMany([...continues, ...carriedOn].map((id) => ref(learningSets.kind, id)));
	const named = found.map(({ id, record }) => ({ id, name: (record as Saved<LearningSet>).name }));
	return {
		continues: named.filter(({ id }) => continues.includes(id)),
		carriedOn: named.filter(({ id }) => carriedOn.includes(id))
	};
}
