import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref } from '../shared/ids';
import { everyOf } from '../people';
import { lessons, type Lesson } from './lesson';
import { lessonOrigins } from './lesson-origin';

/** The actor's own lessons that bear their name, oldest first. One that they are not named with is tied to them nowhere (ADR 080). */
export async function namedLessons(ctx: Context): Promise<readonly Saved<Lesson>[]> {
	const origins = await everyOf(ctx.read, lessonOrigins, { author: ctx.actor.id });
	const found = await ctx.read.findMany(origins.map((each) => ref(lessons.kind, each.lesson)));
	return found
		.map((each) => each.record as Saved<Lesson>)
		.filter(({ noticed }) => noticed.by === ctx.actor.id)
		.toSorted((a, b) => ((a.noticed.day ?? '') < (b.noticed.day ?? '') ? -1 : 1));
}
