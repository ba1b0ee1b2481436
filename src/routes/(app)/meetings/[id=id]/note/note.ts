import { askedAhead, meetingPage, noteToSend } from '#lib/domain/learning-sets';
import { describeReaders } from '#lib/domain/people';
import type { Context } from '#lib/domain/shared/context';
import { Invalid } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';
import type { Sheet } from '#lib/server/documents';
import { kindWords, modeWords, setWords } from '../../../sets/words';
import { noteSheet } from './sheet';

/** A meeting's note as it leaves, in every form the same: what the page shows is what a file holds. */
export async function note(ctx: Context, id: Id) {
	const [page, ahead, words] = await Promise.all([meetingPage(ctx, id), askedAhead(ctx, id), setWords(ctx.read)]);
	const sent = await noteToSend(ctx, page, ahead);
	const mode = modeWords(words, page.mode);
	// The page is printed too, and the name of a set may be that of a body.
	const readers = page.mode === 'chatham-house' ? mode.readers : await describeReaders(ctx, page.audience);
	const sheet = noteSheet(page, sent, kindWords(words, page.set.kind), mode, readers);
	return {
		meeting: {
			id,
			title: sent.title,
			mode: page.mode,
			set: { id: page.set.id, name: sent.set },
			finalised: page.finalisation !== null,
			can: page.can
		},
		sheet,
		leftOut: sent.leftOut,
		readers
	};
}

/** The note of a finalised meeting, for a file of it. */
export async function finalNote(ctx: Context, id: Id): Promise<Sheet> {
	const { meeting, sheet } = await note(ctx, id);
	if (!meeting.finalised) throw Invalid.field('', 'The note is still open. It can be saved once it is finalised.');
	return sheet;
}
