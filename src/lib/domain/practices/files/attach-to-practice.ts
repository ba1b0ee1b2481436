import * as v from 'valibot';
import { checkRoom, MOST_FILES, waitingAttachments, waitingFor } from '../../attachments';
import { change, remove, type Context } from '../../shared/context';
import { Conflict } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { loadPractice } from '../load-practice';
import { practicePolicy } from '../policy';
import { practices } from '../practice';
import { withFilesNow } from './with-files-now';

export const attachToPracticeWish = v.object({
	/** Those whose findings stood on the page. */
	files: v.pipe(field.ids(MOST_FILES), v.minLength(1, 'No file waits to be attached.'))
});

/**
 * Attaches files that waited on a practice, once their sender has seen what is found in them: whoever reads the practice itself
 * reads them from now on, readers of the library once it is published. Conflict where one of them waits no longer.
 */
export async function attachToPractice(ctx: Context, id: Id, wish: v.InferOutput<typeof attachToPracticeWish>): Promise<void> {
	const [held, waiting] = await Promise.all([loadPractice(ctx, id), waitingFor(ctx, id)]);
	const { practice } = held;
	authorize(practicePolicy, 'revise', ctx.actor, practice, 'Its owner and coordinators write a practice.');
	const seen = waiting.filter((each) => wish.files.includes(each.id));
	if (seen.length < wish.files.length) throw new Conflict();
	const attachments = [...(practice.attachments ?? []), ...seen.map(({ attachment }) => attachment)];
	checkRoom(attachments.map(({ bytes }) => bytes));
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'attachToPractice',
		subject: ref(practices.kind, id),
		changes: [
			change(practices, practice, withFilesNow(ctx, held, attachments)),
			...seen.map((each) => remove(waitingAttachments, each))
		],
		key: ctx.requestKey
	});
}
