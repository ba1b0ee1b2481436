import type { Clock, Instant } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import { change, type Store } from '../../shared/context';
import { Conflict } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { system } from '../../shared/policy';
import { practiceImports, type PracticeImport } from './practice-import';

/** Seconds for which a process has an import to itself after each step: longer than reading one document may take. */
const CLAIM_SECONDS = 45;

/** Until when a claim that is made or renewed now holds. */
export const claimUntil = (clock: Clock): Instant => new Date(Date.parse(clock.now()) + CLAIM_SECONDS * 1_000).toISOString();

interface Deps {
	readonly store: Store;
	readonly clock: Clock;
	/** This process. */
	readonly process: Id;
}

/** The imports that no other process is at, those begun first in front; each is taken with {@link claimImport}. */
export async function openImports({ store, clock, process }: Deps): Promise<readonly Saved<PracticeImport>[]> {
	const order = { by: 'begun', direction: 'ascending' } as const;
	const { items } = await store.as(system('imports')).list(practiceImports, { where: { state: 'open' }, order, limit: 100 });
	return items.filter(({ claim }) => claim === null || claim.process === process || claim.until <= clock.now());
}

/** Takes an import for this process, so that no other one goes on with it; null where another was first. */
export async function claimImport(deps: Deps, seen: Saved<PracticeImport>): Promise<Saved<PracticeImport> | null> {
	return changeClaim(deps, seen, { process: deps.process, until: claimUntil(deps.clock) });
}

/** Leaves an import to whoever comes next, as before a process ends. */
export async function releaseImport(deps: Deps, id: Id): Promise<void> {
	const seen = await deps.store.as(system('imports')).find(practiceImports, id);
	if (seen.claim?.process === deps.process) await changeClaim(deps, seen, null);
}

async function changeClaim({ store }: Deps, seen: Saved<PracticeImport>, claim: PracticeImport['claim']) {
	const subject = ref(practiceImports.kind, seen.id);
	try {
		await store.commit({ by: 'imports', verb: 'claimImport', subject, changes: [change(practiceImports, seen, { claim })] });
	} catch (trouble) {
		if (trouble instanceof Conflict) return null;
		throw trouble;
	}
	return { ...seen, claim, version: seen.version + 1 };
}
