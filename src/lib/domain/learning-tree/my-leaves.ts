import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref } from '../shared/ids';
import { isOpen, type AgreedAction } from '../actions';
import { everyOf } from '../people';
import { actionsOnEach } from './apply-lesson';
import { lessons, type Lesson } from './lesson';
import { lessonLine, type LessonLine } from './lesson-line';
import { lessonOrigins } from './lesson-origin';

/** A lesson that grew from what the actor learned, with what came of it so far as they may see. */
export interface Leaf extends LessonLine {
	/** Whether others see that it is theirs. */
	readonly named: boolean;
	/** People who said that they have seen it too. */
	readonly seenToo: number;
	readonly actions: { readonly open: number; readonly done: number };
}

const SHOWN = 4;

/** "What my learning led to", in brief: of the actor's own lessons, named or not, those that moved last. {@link ledTo} has them all. */
export async function myLeaves(ctx: Context): Promise<readonly Leaf[]> {
	const origins = await everyOf(ctx.read, lessonOrigins, { author: ctx.actor.id });
	const [own, actions] = await Promise.all([
		ctx.read.findMany(origins.map((each) => ref(lessons.kind, each.lesson))),
		actionsOnEach(
			ctx,
			origins.map((each) => each.lesson)
		)
	]);
	const latest = own
		.map((each) => each.record as Saved<Lesson>)
		.toSorted((a, b) => movedAt(b).localeCompare(movedAt(a)))
		.slice(0, SHOWN);
	return latest.map((lesson) => leafOf(lesson, actions.get(lesson.id) ?? []));
}

/** The last day, or month where no day is told, of which a lesson says that something happened to it. */
function movedAt({ noticed, state, steps, validations, exceptions }: Lesson): string {
	const days = [state, ...steps, ...validations, ...exceptions].map((each) => each.at ?? '');
	return [noticed.day ?? noticed.month ?? '', ...days].toSorted().at(-1)!;
}

function leafOf(lesson: Saved<Lesson>, actions: readonly Saved<AgreedAction>[]): Leaf {
	return {
		...lessonLine(lesson),
		named: lesson.noticed.by !== null,
		seenToo: lesson.validations.length,
		actions: { open: actions.filter(isOpen).length, done: actions.filter((one) => one.completion !== null).length }
	};
}
