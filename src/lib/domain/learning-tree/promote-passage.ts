import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { today } from '../shared/clock';
import { expect, type Context } from '../shared/context';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { entryPolicy, learningEntries } from '../learning-files';
import { lessonWish, plantLesson } from './plant-lesson';

export const promotePassageWish = v.object({
	...lessonWish.entries,
	/** The chosen piece of the entry as it stands there; kept for its author alone. */
	passage: field.prose(20_000, 'Choose a passage of the entry.')
});
export type PromotePassageWish = v.InferOutput<typeof promotePassageWish>;

/** Makes a lesson of a passage of one's own entry. The entry itself opens to nobody by it, nor is it changed. */
export async function promotePassage(ctx: Context, entry: Id, wish: PromotePassageWish): Promise<Id> {
	const seen = await ctx.read.find(learningEntries, entry);
	authorize(entryPolicy, 'promote', ctx.actor, seen, 'Only its author can promote a passage of an entry.');
	const { passage, ...lesson } = wish;
	return plantLesson(ctx, lesson, {
		verb: 'promotePassage',
		day: seen.day,
		passage,
		source: { ref: ref(learningEntries.kind, entry), type: 'promoted-to', audience: audience(token.person(ctx.actor.id)) },
		expects: [expect(learningEntries, seen)]
	});
}

export const noticeLessonWish = v.object({
	...lessonWish.entries,
	day: v.optional(v.union([v.literal(''), field.day], 'Give a date such as 14 May 2026.'), '')
});

/** Hangs a lesson on the tree that was noticed directly, without an entry before it. */
export async function noticeLesson(ctx: Context, wish: v.InferOutput<typeof noticeLessonWish>): Promise<Id> {
	const { day, ...lesson } = wish;
	return plantLesson(ctx, lesson, { verb: 'noticeLesson', day: day || today(ctx.clock), passage: '', source: null });
}
