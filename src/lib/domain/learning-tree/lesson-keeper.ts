import { people, type Person } from '../people';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref } from '../shared/ids';
import { has } from '../shared/policy';
import { branches, type Branch } from './branch';
import type { Lesson } from './lesson';
import { treePolicy } from './policy';

/**
 * Whether the actor keeps a lesson: its author where they are named and still here, else whoever shapes its branch. An unnamed
 * author is none, since what a keeper does carries a name.
 */
export async function keepsLesson(ctx: Context, lesson: Lesson): Promise<boolean> {
	const { by } = lesson.noticed;
	const refs = [
		...(by === null ? [] : [ref(people.kind, by)]),
		...(lesson.branch === null ? [] : [ref(branches.kind, lesson.branch)])
	];
	const found = await ctx.read.findMany(refs);
	const record = (kind: string) => found.find((each) => each.kind === kind)?.record;
	const author = record(people.kind) as Saved<Person> | undefined;
	if (by !== null && author?.departure === null) return by === ctx.actor.id;
	const branch = record(branches.kind) as Saved<Branch> | undefined;
	return branch ? treePolicy.shape(ctx.actor, branch) : has(ctx.actor, 'coordinator');
}
