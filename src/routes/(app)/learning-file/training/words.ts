import { isOffered, vocabularies } from '#lib/domain/people';
import type { Reading } from '#lib/domain/shared/context';
import { trainingForm } from '#lib/domain/training-log';
import type { WordsAsked } from '#lib/server/http';

/** The ways in which a training can be given; retired ones are named where they stand, and offered no longer. */
export async function trainingWays(read: Reading): Promise<readonly { value: string; label: string; offered: boolean }[]> {
	const list = await read.findUnique(vocabularies, 'name', 'training-ways');
	return (list?.terms ?? []).map(({ term, label, retirement }) => ({ value: term, label, offered: isOffered({ retirement }) }));
}

/** What is written in a training is asked about where its author opened it to their supervisor. */
export const trainingWords: WordsAsked = {
	of: 'training',
	unasked: { givenBy: 'named', way: 'chosen' },
	open: async (ctx, training) => (await trainingForm(ctx, training)).open
};
