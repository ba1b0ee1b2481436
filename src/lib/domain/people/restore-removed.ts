import type { AnyCollection } from '../shared/collection';
import type { Change, Context, Removed } from '../shared/context';
import { Invalid, NotFound } from '../shared/errors';
import { refText, type Ref } from '../shared/ids';

/** Why a removed record must not come back as it was, in a sentence for whoever removed it; null where it may. */
export type HeldBack = (ctx: Context, removed: Removed) => string | null | Promise<string | null>;

/**
 * Brings back what the actor removed, with everything that went in the same act: a meeting comes back with its whole note, also
 * the paragraphs that the actor could not read. What is held back stays removed; asked for itself, it is refused with the
 * reason. Only whoever removed a thing can bring it back, for 30 days.
 */
export async function restoreRemoved(
	ctx: Context,
	wanted: Ref,
	collections: readonly AnyCollection[],
	...heldBack: readonly HeldBack[]
): Promise<Ref> {
	const removed = await everyRemoved(ctx);
	const reasons = new Map(
		await Promise.all(removed.map(async (each) => [refText(each), await reasonFor(ctx, each, heldBack)] as const))
	);
	const first = removed.find((each) => refText(each) === refText(wanted));
	if (!first) throw new NotFound();
	const reason = reasons.get(refText(wanted));
	if (reason) throw Invalid.field('', reason);
	const changes = first.act
		.filter((each) => !reasons.get(refText(each)))
		.flatMap(({ kind, id, version }): Change[] => {
			const of = collections.find((each) => each.kind === kind);
			return of ? [{ do: 'restore', of, id, version }] : [];
		});
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'restoreRemoved',
		subject: wanted,
		changes,
		key: ctx.requestKey
	});
	return receipt.subject;
}

/** What the first rule that holds it back says. */
async function reasonFor(ctx: Context, removed: Removed, rules: readonly HeldBack[]): Promise<string | null> {
	for (const heldBack of rules) {
		const reason = await heldBack(ctx, removed);
		if (reason !== null) return reason;
	}
	return null;
}

async function everyRemoved(ctx: Context): Promise<Removed[]> {
	const all: Removed[] = [];
	let after: string | null = null;
	do {
		const page: { items: readonly Removed[]; next: string | null } = await ctx.read.removed({ limit: 200, after });
		all.push(...page.items);
		after = page.next;
	} while (after !== null);
	return all;
}
