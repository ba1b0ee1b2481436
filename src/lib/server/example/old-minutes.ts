import { beginReview, keepMinutes, noteItems, reviewPage, wishAsRead } from '#lib/domain/learning-sets';
import { everyOf } from '#lib/domain/people';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import type { Example } from '../content';
import { fingerprint, MEDIA_TYPES } from '../documents';
import { keepWithReview, minutesOfFile } from '../minutes';
import { minutesInWord, whatOf } from './minutes-in-word';
import type { Stage } from './stage';

type Meeting = Example['meetings']['meetings'][number];

/**
 * Brings a meeting in from a Word file of its minutes, as whoever facilitates the set does: it is read, looked at as it stands, and kept
 * with its file. Its next steps come in as actions that nobody owns.
 */
export async function bringMinutes(
	stage: Stage,
	example: Example,
	meeting: Meeting,
	name: string,
	ctx: Context,
	day: string
): Promise<void> {
	const bytes = await minutesInWord(example, meeting, day);
	const read = { ...(await minutesOfFile(bytes, name, 'example')), name, fingerprint: fingerprint(bytes) };
	const review = await beginReview(ctx, stage.id('set', meeting.set), read);
	await keepWithReview(ctx, review, new File([bytes], name, { type: MEDIA_TYPES.word }));
	const wish = wishAsRead((await reviewPage(ctx, review)).review.values);
	const id = await keepMinutes(ctx, review, { ...wish, file: true });
	stage.name('meeting', meeting.handle, id);
	await nameActions(stage, example, meeting, ctx, id);
}

/** Finds the actions that the example speaks of among those that were read. */
async function nameActions(stage: Stage, example: Example, meeting: Meeting, ctx: Context, id: Id): Promise<void> {
	const noted = await everyOf(ctx.read, noteItems, { meeting: id });
	for (const item of meeting.items) {
		if (item.kind !== 'action') continue;
		const what = whatOf(example, item.action);
		const found = noted.find(({ kind, text }) => kind === 'action' && text === what);
		if (!found) throw new Error(`The minutes of ${meeting.handle} are not read as holding “${what}”.`);
		stage.name('item', item.handle, found.id);
		stage.name('action', item.action, found.action!);
	}
}
