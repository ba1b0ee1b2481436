import type { Context, Reading } from '../shared/context';
import type { Token } from '../shared/audience';
import { token } from '../shared/audience';
import type { Id } from '../shared/ids';
import { isStaff } from '../shared/policy';
import { audienceChoices } from '../people';
import { projects } from '../projects';
import { branchesToShow, type Branch } from './branch';
import type { Saved } from '../shared/collection';

/** A place where a lesson can hang: the trunk of a project (its id) or a branch. `depth` counts from the trunk's 0. */
export interface TreePlace {
	readonly id: Id;
	readonly name: string;
	readonly depth: number;
}

/** Every readable tree with its places, from the trunk outwards. */
export async function treePlaces(
	read: Reading
): Promise<readonly { readonly id: Id; readonly name: string; readonly places: readonly TreePlace[] }[]> {
	const known = await read.list(projects, { order: { by: 'name', direction: 'ascending' }, limit: 50 });
	return Promise.all(
		known.items.map(async (project) => {
			const trunk = { id: project.id, name: `The trunk of ${project.name}`, depth: 0 };
			const hung = outwards(await branchesToShow(read, project.id)).map(({ branch, depth }) => ({
				id: branch.id,
				name: branch.name,
				depth
			}));
			return { id: project.id, name: project.name, places: [trunk, ...hung] };
		})
	);
}

/** Branches in the order of the tree, each after what it hangs on; `depth` is 1 on the trunk. What hangs on nothing known hangs on the trunk. */
export function outwards(all: readonly Saved<Branch>[]): readonly { readonly branch: Saved<Branch>; readonly depth: number }[] {
	const known = new Set<Id | null>(all.map(({ id }) => id));
	const byParent = Map.groupBy(all, ({ parent }) => (known.has(parent) ? parent : null));
	const walk = (parent: Id | null, depth: number): { branch: Saved<Branch>; depth: number }[] =>
		(byParent.get(parent) ?? []).flatMap((branch) => [{ branch, depth }, ...walk(branch.id, depth + 1)]);
	return walk(null, 1);
}

/** As {@link outwards}, without one branch and all that hangs on it: where that branch can hang. */
export function outwardsWithout(all: readonly Saved<Branch>[], id: Id): ReturnType<typeof outwards> {
	const without = new Set<Id | null>([id]);
	return outwards(all).filter(({ branch }) => {
		if (without.has(branch.parent)) without.add(branch.id);
		return !without.has(branch.id);
	});
}

/** Whom a lesson may be shared with: the actor's own sets and projects, the staff, and for staff every project they may read. */
export async function lessonReaders(ctx: Context): Promise<readonly { readonly token: Token; readonly words: string }[]> {
	const own = await audienceChoices(ctx);
	if (!isStaff(ctx.actor)) return own;
	const known = await ctx.read.list(projects, { order: { by: 'name', direction: 'ascending' }, limit: 50 });
	const others = known.items.filter((project) => !own.some((each) => each.token === token.project(project.id)));
	return [
		...own,
		...others.map((project) => ({ token: token.project(project.id), words: `The people of the project ${project.name}` }))
	];
}
