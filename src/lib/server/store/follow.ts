import type { AnyCollection, Condition, KeyName, Saved, ValueOf, Where } from '#lib/domain/shared/collection';
import type { Followed, FollowQuery, Reading } from '#lib/domain/shared/context';
import { parseRef, refText, type Ref } from '#lib/domain/shared/ids';

/** Joining records that are looked at in one step. */
export const FOLLOWED_AT_ONCE = 200;

/** `follow` by lists and look-ups, for an engine to which these cost next to nothing. */
export async function followByLists<C extends AnyCollection>(
	read: Pick<Reading, 'list' | 'findMany'>,
	of: C,
	{ start, near, far, steps, limit }: FollowQuery<C>
): Promise<readonly Followed<ValueOf<C>>[]> {
	const farOf = (joint: Saved<ValueOf<C>>): string => String(of.keys[far]!.of(joint, joint.id));
	const seen = new Set([refText(start)]);
	const walked: Followed<ValueOf<C>>[] = [];
	let level: readonly Ref[] = [start];
	for (let step = 1; step <= steps && level.length > 0 && walked.length < limit; step++) {
		const where: Partial<Record<KeyName<C>, Condition>> = {};
		where[near] = { in: level.map(refText) };
		const page = await read.list(of, { where: where as Where<C>, limit: FOLLOWED_AT_ONCE });
		const joints = page.items.filter((joint) => !seen.has(farOf(joint)));
		joints.forEach((joint) => seen.add(farOf(joint)));
		const ends = await read.findMany(joints.map((joint) => parseRef(farOf(joint))!));
		const byRef = new Map(ends.map((end) => [refText(end), end]));
		const reached = joints.flatMap((joint) => {
			const found = byRef.get(farOf(joint));
			return found ? [{ joint, steps: step, found }] : [];
		});
		walked.push(...reached);
		level = reached.map(({ found }) => ({ kind: found.kind, id: found.id }));
	}
	return walked.slice(0, limit);
}
