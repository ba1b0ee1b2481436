import { waitingFor } from '#lib/domain/attachments';
import type { Context } from '#lib/domain/shared/context';
import { Invalid } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';
import { keepSent } from '../attachments';

/**
 * Keeps the file that old minutes came in with their review, so that it can stay with the meeting. One that is read but not taken as
 * a file of its own (a web page, a document with macros in it) is not; its words are there.
 */
export async function keepWithReview(ctx: Context, review: Id, sent: unknown): Promise<void> {
	if (!(sent instanceof File) || sent.name === '' || (await waitingFor(ctx, review)).length > 0) return;
	await keepSent(ctx, review, sent).catch((trouble: unknown) => {
		if (!(trouble instanceof Invalid)) throw trouble;
	});
}
