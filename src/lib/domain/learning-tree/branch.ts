import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, excerpt, one, type Saved } from '../shared/collection';
import type { Reading } from '../shared/context';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { everyExcerpt, everyOf } from '../people';

/** Levels of branches below the trunk, and branches on one tree: beyond these nobody finds anything again. */
export const DEEPEST = 6;
export const MOST_BRANCHES = 300;

/** A bough of a project's learning tree, or a branch of a bough. Whoever may read the project may read its branches. */
const schema = v.object({
	project: field.id,
	name: field.line(80),
	parent: v.nullable(field.id),
	/** Place among the branches of the same parent, from 0. */
	position: v.pipe(v.number(), v.integer(), v.minValue(0)),
	grownBy: field.id
});
export type Branch = v.InferOutput<typeof schema>;

export const branches = collection('branch', schema, {
	audience: (branch) => audience('staff', token.project(branch.project)),
	keys: { project: one('text', (branch) => branch.project), parent: one('text', (branch) => branch.parent) },
	retention: 'workspace',
	version: 1,
	upgrades: []
});

/** The readable branches of a project's tree, each before its later siblings. */
export const branchesOf = async (read: Reading, project: Id): Promise<readonly Saved<Branch>[]> =>
	inOrder(await everyOf(read, branches, { project }));

/** As {@link branchesOf}, for pages that show all branches of a tree and decide nothing by them. */
export const branchesToShow = async (read: Reading, project: Id): Promise<readonly Saved<Branch>[]> =>
	inOrder(await everyExcerpt(read, wholeBranches, { project }));

/** A branch is as small as what pages need of it. */
const wholeBranches = excerpt(
	branches,
	(branch) => branch,
	({ name }) => 300 + name.length
);

const inOrder = (all: readonly Saved<Branch>[]): readonly Saved<Branch>[] =>
	all.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

type Hung = Pick<Saved<Branch>, 'id' | 'parent'>;

/** From the trunk outwards to a branch, itself last. Ends even where stored parents went round in a circle. */
export function ancestry<B extends Hung>(all: readonly B[], id: Id): readonly B[] {
	const byId = new Map(all.map((each) => [each.id, each]));
	const line: B[] = [];
	for (let at = byId.get(id); at && !line.includes(at); at = at.parent === null ? undefined : byId.get(at.parent))
		line.unshift(at);
	return line;
}

/** Whether a branch is `ancestor` or hangs somewhere on it. */
export const hangsOn = (all: readonly Hung[], id: Id, ancestor: Id): boolean =>
	ancestry(all, id).some((each) => each.id === ancestor);

/** Levels below a branch: 0 where nothing hangs on it. */
export function levelsBelow(all: readonly Hung[], id: Id): number {
	const own = ancestry(all, id).length;
	return Math.max(0, ...all.filter((each) => hangsOn(all, each.id, id)).map((each) => ancestry(all, each.id).length - own));
}
