import * as v from 'valibot';
import { asRule } from '../shared/as-rule';
import { create, type Change, type Context } from '../shared/context';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { link } from '../shared/thread';
import { lessons, lessonText, type Lesson } from './lesson';
import { lessonOrigins, ownedLesson, type OwnedLesson } from './lesson-origin';
import { actNow, commitStep, exceptionsWith, seenVersion, stepTo, whereNotHeld } from './lesson-step';
import { lessonPolicy } from './policy';

export const splitLessonWish = v.object({
	version: seenVersion,
	firstTitle: field.line(200, 'Put the first of the two into one sentence.'),
	firstContext: lessonText.context,
	secondTitle: field.line(200, 'Put the second of the two into one sentence.'),
	secondContext: lessonText.context,
	notHeld: whereNotHeld
});

/**
 * Splits a lesson by context into two that begin as identified, with its readers, its branch and its author. It stays, and what
 * was said and agreed on it is found from both. Returns their ids.
 */
export async function splitLesson(ctx: Context, id: Id, wish: v.InferOutput<typeof splitLessonWish>): Promise<readonly [Id, Id]> {
	const of = await ownedLesson(ctx, id);
	authorize(lessonPolicy, 'split', ctx.actor, of, 'Staff split a lesson that still stands.');
	const halves = [
		{ id: ctx.newId(), title: wish.firstTitle, context: wish.firstContext },
		{ id: ctx.newId(), title: wish.secondTitle, context: wish.secondContext }
	] as const;
	const here = ref(lessons.kind, id);
	const origins = await originsFor(ctx, id, halves);
	await commitStep(ctx, of, 'splitLesson', {
		version: wish.version,
		values: {
			...stepTo(ctx, of, 'superseded', { reason: 'It said two things, and was split into two.' }),
			...exceptionsWith(ctx, of, wish.notHeld, of.lesson.state.is)
		},
		changes: [
			...halves.map((each) => create(lessons, each.id, half(ctx, of, each))),
			...halves.map((each) => link(ctx, here, 'cited-by', ref(lessons.kind, each.id), of.lesson.audience)),
			...origins
		]
	});
	return [halves[0].id, halves[1].id];
}

type Half = { readonly id: Id; readonly title: string; readonly context: string };

function half(ctx: Context, of: OwnedLesson, { title, context }: Half): Lesson {
	const { id, version: _, ...whole } = of.lesson;
	const first = whole.steps[0] ?? whole.state;
	const identified = {
		is: 'identified' as const,
		where: '',
		reason: 'Split from a lesson that said two things.',
		supersededBy: null
	};
	return {
		...whole,
		title,
		context: context || whole.context,
		state: { ...identified, ...actNow(ctx, of) },
		steps: [first],
		validations: [],
		exceptions: [],
		watched: [],
		merged: null,
		splitFrom: id,
		toldFrom: 1
	};
}

/** Both stay their author's own. Only the author can read whose they are, so it is copied without being shown to whoever splits. */
async function originsFor(ctx: Context, whole: Id, halves: readonly Half[]): Promise<Change[]> {
	const origin = await asRule(ctx).findUnique(lessonOrigins, 'lesson', whole);
	if (!origin) return [];
	const { author, source, day, passage } = origin;
	return halves.map(({ id }) =>
		create(lessonOrigins, ctx.newId(), { lesson: id, author, source, day, passage, withdrawal: null })
	);
}
