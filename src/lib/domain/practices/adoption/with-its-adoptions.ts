import { everyOf } from '../../people';
import { asRule } from '../../shared/as-rule';
import { change, type Change, type Context } from '../../shared/context';
import { ref, refText, type Id } from '../../shared/ids';
import { links } from '../../shared/thread';
import { publishedPractices, type PublishedPractice } from '../published-practice';
import { tied } from './adopt-practice';
import { adoptionAudience, adoptions } from './adoption';

/** Where a practice stands from now on: who keeps it, and whom it is published for; null for nobody. */
export interface ShelfOfPractice {
	readonly owner: Id;
	readonly shelf: PublishedPractice['readers'] | null;
}

/**
 * What becomes of the adoptions of a practice in the very commit in which it gets other readers, another owner, or leaves the
 * library: they are read no further than it is. The links of a practice that leaves are taken away by whoever takes it out.
 */
export async function withItsAdoptions(ctx: Context, practice: Id, now: ShelfOfPractice): Promise<Change[]> {
	const rule = asRule(ctx);
	const all = await everyOf(rule, adoptions, { practice });
	const moved = all.filter((each) => each.shelf !== now.shelf || each.owner !== now.owner);
	if (moved.length === 0) return [];
	const changes = moved.map((each) => change(adoptions, each, now));
	if (now.shelf === null) return changes;
	const joints = await everyOf(rule, links, { from: refText(ref(publishedPractices.kind, practice)) });
	const jointOf = new Map(joints.map((each) => [each.to, each]));
	const retied = moved.map((each) => {
		const joint = jointOf.get(refText(ref(adoptions.kind, each.id)));
		const next = { ...each, ...now };
		return joint ? change(links, joint, { audience: [...adoptionAudience(next)] }) : tied(ctx, each.id, next);
	});
	return [...changes, ...retied];
}
