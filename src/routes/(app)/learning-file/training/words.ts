import { vocabularies } from '#lib/domain/people';
import type { Reading } from '#lib/domain/shared/context';
import { trainingForm } from '#lib/domain/training-log';
import type { WordsAsked } from '#lib/server/http';

/** The ways in which a training can be given, to choose from. */
export async function trainingWays(read: Reading): Promise<readonly { value: string; label: string }[]> {
	const list = await read.findUnique(vocabularies, 'name', 'training-ways');
	return (list?.terms ?? []).map(({ term, label }) => ({ value: term, label }));
}

/** What is written in a training is asked about where its author opened it to their supervisor. */
export const trainingWords: WordsAsked = {
	of: 'training',
	unasked: { givenBy: 'named', way: 'chosen' },
	open: async (ctx, training) => (await trainingForm(ctx, training)).open
};
