import { vocabularies } from '#lib/domain/people';
import type { Reading } from '#lib/domain/shared/context';

/** The ways in which a training can be given, to choose from. */
export async function trainingWays(read: Reading): Promise<readonly { value: string; label: string }[]> {
	const list = await read.findUnique(vocabularies, 'name', 'training-ways');
	return (list?.terms ?? []).map(({ term, label }) => ({ value: term, label }));
}
