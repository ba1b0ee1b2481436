import type * as v from 'valibot';
import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { askForLesson, type askForLessonWish } from '../learning-tree';
import { setEntries } from './set-entry';
import { setEntryPolicy } from './set-file-policy';
import { checkStillThere } from './still-there';

/**
 * Asks whoever wrote an entry of the set's file whether a lesson may be made of a passage. Asking about one's own words leads
 * straight to the form. Gives the request.
 */
export async function askForLessonInSetFile(ctx: Context, entry: Id, wish: v.InferOutput<typeof askForLessonWish>): Promise<Id> {
	const seen = await ctx.read.find(setEntries, entry);
	authorize(setEntryPolicy, 'use', ctx.actor, seen, 'Members of the set make lessons of what stands in its file.');
	await checkStillThere(ctx, seen.author, seen.audience);
	return askForLesson(ctx, wish, {
		source: ref(setEntries.kind, entry),
		readers: seen.audience,
		day: seen.day,
		by: seen.author
	});
}
