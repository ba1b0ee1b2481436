import type { AnyCollection } from '../shared/collection';
import type { Change, Context, Removed } from '../shared/context';
import { NotFound } from '../shared/errors';
import type { Id, Ref } from '../shared/ids';

/**
 * Brings back what the actor removed, with everything that went in the same act: a meeting comes back with its notes.
 * Only whoever removed a thing can bring it back, for 30 days.
 */
export async function restoreRemoved(ctx: Context, wanted: Ref, collections: readonly AnyCollection[]): Promise<Ref> {
	const removed = await everyRemoved(ctx);
	const first = removed.find((each) => each.kind === wanted.kind && each.id === wanted.id);
	if (!first) throw new NotFound();
	const changes = removed
		.filter((each) => each.at === first.at)
		.flatMap((each): Change[] => {
			const of = collections.find(({ kind }) => kind === each.kind);
			return of ? [{ do: 'restore', of, id: each.id as Id, version: each.version }] : [];
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
