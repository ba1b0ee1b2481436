import { administers, contextFor, people, workspaceOf, workspaces } from '#lib/domain/people';
import type { AnyCollection, Saved } from '#lib/domain/shared/collection';
import { change, remove, type Change, type Store } from '#lib/domain/shared/context';
import type { Clock } from '#lib/domain/shared/clock';
import { Forbidden, NotFound } from '#lib/domain/shared/errors';
import { ref, type Id } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';

/** Kinds that a workspace starts with: they outlive the example. */
const KEPT = new Set(['workspace', 'vocabulary', 'practice-template']);
/** Kinds of which the records that belong to the keeper stay, by id. */
const KEPT_OF_KEEPER = new Set(['person', 'account', 'credential']);

/**
 * Ends the example: everything invented goes, for good; the host organisation, its words and the administrator who ends it
 * stay, and the workspace starts empty. Done in batches, the workspace's own mark last, so that it can be done again where
 * it was cut short.
 */
export async function endExample(
	deps: { store: Store; clock: Clock; collections: readonly AnyCollection[] },
	keeper: Id
): Promise<void> {
	const { actor } = await contextFor(keeper, { ...deps, standings: [] });
	if (!administers(actor)) throw new Forbidden('An administrator ends the example.');
	const read = deps.store.as(system('example'));
	const workspace = await workspaceOf(read);
	if (!workspace?.example) throw new NotFound();
	const stays = (of: AnyCollection, record: Saved<object>): boolean =>
		KEPT.has(of.kind) ||
		(KEPT_OF_KEEPER.has(of.kind) && record.id === keeper) ||
		(of.kind === 'organisation' && record.id === workspace.host) ||
		(of.kind === 'session' && 'person' in record && record.person === keeper && 'visiting' in record && record.visiting === null);
	for (const of of deps.collections) {
		let after: string | null = null;
		do {
			const page: { items: readonly Saved<object>[]; next: string | null } = await read.list(of, { limit: 200, after });
			const going = page.items.filter((record) => !stays(of, record));
			await commit(
				deps.store,
				going.map((record) => remove(of, record))
			);
			if (going.length > 0)
				await deps.store.erase({ by: 'example', ground: 'the example ended', refs: going.map(({ id }) => ref(of.kind, id)) });
			after = page.next;
		} while (after !== null);
	}
	const own = await read.find(people, keeper);
	const knownTo = own.knownTo.filter((each) => !/^(set|circle|project|facilitator-of):/.test(each));
	await commit(deps.store, [
		change(people, own, { knownTo }),
		change(workspaces, workspace, { example: false, unfinished: false })
	]);
}

async function commit(store: Store, changes: readonly Change[]): Promise<void> {
	const [first] = changes;
	if (first) await store.commit({ by: 'example', verb: 'endExample', subject: ref(first.of.kind, first.id), changes });
}
