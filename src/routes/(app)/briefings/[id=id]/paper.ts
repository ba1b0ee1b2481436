import { briefingPapers, paperToSend } from '#lib/domain/learning-sets';
import { describeReaders } from '#lib/domain/people';
import type { Context } from '#lib/domain/shared/context';
import { Invalid } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';
import type { Sheet } from '#lib/server/documents';
import { modeWords, setWords } from '../../sets/words';
import { readersOf } from '../../meetings/[id=id]/meeting';
import { paperSheet } from './sheet';

/** A briefing paper as it leaves, in every form the same, with who may read it and what may be done with it. */
export async function paper(ctx: Context, id: Id) {
	const { issue, meeting, audience } = await ctx.read.find(briefingPapers, id);
	const [{ page, sent }, words, readers] = await Promise.all([
		paperToSend(ctx, id),
		setWords(ctx.read),
		issue ? readersOf(ctx, meeting) : describeReaders(ctx, audience)
	]);
	const mode = modeWords(words, page.meeting.mode);
	return { page, sent, mode, readers: page.meeting.mode === 'chatham-house' && page.issue ? mode.readers : readers };
}

/** An issued paper, for a file of it. */
export async function issuedPaper(ctx: Context, id: Id): Promise<Sheet> {
	const { page, sent, mode, readers } = await paper(ctx, id);
	if (!page.issue) throw Invalid.field('', 'This is a draft. It can be saved once it is issued.');
	return paperSheet(page, sent, mode, readers);
}
