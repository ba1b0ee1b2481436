import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { everyOf } from '../people';
import { lessons, type Lesson } from './lesson';

const FARTHEST = 10;

/** The lessons that were merged into any of these. */
export const mergedInto = (ctx: Context, ids: readonly Id[]) => everyOf(ctx.read, lessons, { mergedInto: { in: ids } });

/**
 * The lessons that a lesson gathers from: those merged into it, the one it was split from, and theirs. Each keeps its own
 * readers, so that a merge or split opens nothing to anybody; this reader's, nearest first, without the lesson itself.
 */
export async function gathered(ctx: Context, lesson: Saved<Lesson>): Promise<readonly Saved<Lesson>[]> {
	const known = new Map<Id, Saved<Lesson>>([[lesson.id, lesson]]);
	let latest: readonly Saved<Lesson>[] = [lesson];
	for (let round = 0; round < FARTHEST && latest.length > 0; round++) {
		const whole = latest.flatMap((each) => (each.splitFrom === null ? [] : [ref(lessons.kind, each.splitFrom)]));
		const [merged, split] = await Promise.all([
			mergedInto(
				ctx,
				latest.map(({ id }) => id)
			),
			whole.length === 0 ? [] : ctx.read.findMany(whole)
		]);
		latest = [...merged, ...split.map((each) => each.record as Saved<Lesson>)].filter((each) => !known.has(each.id));
		for (const each of latest) known.set(each.id, each);
	}
	return [...known.values()].slice(1);
}

/** The ids of a lesson and of all that it gathers from. */
export const withGathered = async (ctx: Context, lesson: Saved<Lesson>): Promise<readonly Id[]> => [
	lesson.id,
	...(await gathered(ctx, lesson)).map(({ id }) => id)
];
