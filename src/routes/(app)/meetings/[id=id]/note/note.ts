import { meetingPage, noteToSend } from '#lib/domain/learning-sets';
import { describeReaders } from '#lib/domain/people';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { kindWords, modeWords, setWords } from '../../../sets/words';
import { noteSheet } from './sheet';

/** A meeting's note as it leaves, in every form the same: what the page shows is what a file holds. */
export async function note(ctx: Context, id: Id) {
	const [page, words] = await Promise.all([meetingPage(ctx, id), setWords(ctx.read)]);
	const sent = noteToSend(page);
	const readers = await describeReaders(ctx, page.audience);
	const sheet = noteSheet(page, sent, kindWords(words, page.set.kind), modeWords(words, page.mode), readers);
	const { title, mode, set, finalisation, can } = page;
	return {
		meeting: { id, title, mode, set: { id: set.id, name: set.name }, finalised: finalisation !== null, can },
		sheet,
		leftOut: sent.leftOut,
		readers
	};
}
