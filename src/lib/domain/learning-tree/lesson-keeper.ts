import { people, type Person } from '../people';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref } from '../shared/ids';
import { has, type Actor } from '../shared/policy';
import { branches, type Branch } from './branch';
import type { Lesson } from './lesson';
import { treePolicy } from './policy';

/** Whether the actor keeps a lesson: see {@link isKeeper}. */
export async function keepsLesson(ctx: Context, lesson: Lesson): Promise<boolean> {
	const { by } = lesson.noticed;
	const refs = [
		...(by === null ? [] : [ref(people.kind, by)]),
		...(lesson.branch === null ? [] : [ref(branches.kind, lesson.branch)])
	];
	const found = await ctx.read.findMany(refs);
	const record = (kind: string) => found.find((each) => each.kind === kind)?.record ?? null;
	return isKeeper(ctx.actor, lesson, record(people.kind) as Saved<Person> | null, record(branches.kind) as Saved<Branch> | null);
}

/**
 * Whether somebody keeps a lesson: its author where they are named and still here, else whoever shapes its branch. An unnamed
 * author is none, since what a keeper does carries a name. `author` and `branch`: the lesson's, as far as they can be read.
 */
export function isKeeper(actor: Actor, { noticed: { by } }: Lesson, author: Person | null, branch: Branch | null): boolean {
	if (by !== null && author?.departure === null) return by === actor.id;
	return branch ? treePolicy.shape(actor, branch) : has(actor, 'coordinator');
}
