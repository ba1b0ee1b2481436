import { everyOf } from '../people';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { practices, stateOf, type PracticeState } from './practice';
import { publishedPractices } from './published-practice';
import { titleOf } from './wording';

/** A practice that came from the same document, or from one that says the same. */
export interface BroughtBefore {
	readonly id: Id;
	readonly title: string;
	readonly state: PracticeState;
	readonly mine: boolean;
}

/**
 * The practices among those the actor may read that came from a document with one of these fingerprints, at most ten of those
 * being written and ten of the library. Of one that they may not read nothing is told, not even that there is one.
 */
export async function broughtBefore(ctx: Context, fingerprints: readonly string[]): Promise<readonly BroughtBefore[]> {
	if (fingerprints.length === 0) return [];
	const where = { fingerprint: { in: fingerprints } };
	const [written, shelved] = await Promise.all([
		ctx.read.list(practices, { where, limit: 10 }),
		ctx.read.list(publishedPractices, { where: { ...where, state: 'published' }, limit: 10 })
	]);
	const mine = (owner: Id): boolean => owner === ctx.actor.id;
	const known = new Map<Id, BroughtBefore>(
		shelved.items.flatMap(({ id, wording, owner }) =>
			wording ? [[id, { id, title: titleOf(wording), state: 'published' as const, mine: mine(owner) }] as const] : []
		)
	);
	for (const each of written.items) {
		const shown = known.get(each.id);
		const title = each.wording ? titleOf(each.wording) : shown?.title;
		if (title !== undefined) known.set(each.id, { id: each.id, title, state: stateOf(each), mine: mine(each.owner) });
	}
	return [...known.values()];
}

/** Fingerprints that are asked for together. */
const TOGETHER = 200;

/** The same for many documents at once: which of the fingerprints are known already, with the practice that each became. */
export async function broughtAmong(ctx: Context, fingerprints: readonly string[]): Promise<ReadonlyMap<string, Id>> {
	const known = new Map<string, Id>();
	for (let at = 0; at < fingerprints.length; at += TOGETHER) {
		const where = { fingerprint: { in: fingerprints.slice(at, at + TOGETHER) } };
		const [written, shelved] = await Promise.all([
			everyOf(ctx.read, practices, where),
			everyOf(ctx.read, publishedPractices, { ...where, state: 'published' })
		]);
		for (const { id, fingerprints: its = [] } of [...written, ...shelved]) for (const each of its) known.set(each, id);
	}
	return known;
}
