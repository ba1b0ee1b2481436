import * as v from 'valibot';
import { shownFiles, waitingOn } from '../../attachments';
import { change, type Context } from '../../shared/context';
import { Conflict } from '../../shared/errors';
import { ref, refText, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { loadPractice } from '../load-practice';
import { practicePolicy } from '../policy';
import { practices } from '../practice';
import { keptForAWhile } from './taken-out-practice-file';
import { withFilesNow } from './with-files-now';

export const keepPracticeFilesWish = v.object({
	/** The version of the practice that was read. */
	version: v.number(),
	attachments: v.optional(shownFiles, [])
});

/**
 * Keeps how the files of a practice are described and which of them are taken out, which can be brought back for thirty days; what is published stays. Those that were just
 * sent go on waiting, until their sender has looked at what is found in them. Conflict where somebody else saved meanwhile,
 * Invalid at `files` where they would be too many or too large.
 */
export async function keepPracticeFiles(ctx: Context, id: Id, wish: v.InferOutput<typeof keepPracticeFilesWish>): Promise<void> {
	const held = await loadPractice(ctx, id);
	const { practice } = held;
	authorize(practicePolicy, 'revise', ctx.actor, practice, 'Its owner and coordinators write a practice.');
	if (practice.version !== wish.version) throw new Conflict([refText(ref(practices.kind, id))]);
	const standing = practice.attachments ?? [];
	const { attachments, changes } = await waitingOn(ctx, id, id, standing, wish.attachments);
	const isSame = JSON.stringify(attachments) === JSON.stringify(standing);
	const all = [
		...(isSame ? [] : [change(practices, practice, withFilesNow(ctx, held, attachments))]),
		...keptForAWhile(ctx, practice, attachments),
		...changes
	];
	if (all.length === 0) return;
	const subject = ref(practices.kind, id);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'keepPracticeFiles', subject, changes: all, key: ctx.requestKey });
}
