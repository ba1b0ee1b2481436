import { accounts, contextFor, people, type Standing } from '#lib/domain/people';
import { bringStep, endImport, practiceImports, takeOutStep, type PracticeImport } from '#lib/domain/practices';
import type { Clock } from '#lib/domain/shared/clock';
import type { Saved } from '#lib/domain/shared/collection';
import type { Context, Store } from '#lib/domain/shared/context';
import { NotFound } from '#lib/domain/shared/errors';
import { ref } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { DocumentNotRead, NoTurn } from '../../documents';
import type { Steps } from './steps';
import { stepsOfDocuments } from './steps-of-documents';
import { stepsOfTable } from './steps-of-table';

/** What a step stands on. */
export interface Ground {
	readonly store: Store;
	readonly clock: Clock;
	readonly standings: readonly Standing[];
}

const NO_PLACE = 'Whoever brought it has no place in this workspace any more.';

/**
 * Does the next step of an import that this process has claimed, as whoever brought it, with what they may do at this moment.
 * `opened`: what was brought, kept open between the steps. @throws {Conflict} where it changed meanwhile: another process is at it,
 * or its bringer stopped it; nothing of the step was kept then
 */
export async function goOn(ground: Ground, seen: Saved<PracticeImport>, opened: Opened): Promise<void> {
	const ctx = await bringerOf(ground, seen);
	if (!ctx) return endImport(ground, seen, 'failed', NO_PLACE);
	if (seen.stopping?.takeOut) return takeOutStep(ctx, seen);
	if (seen.stopping) return endImport(ground, seen, 'stopped');
	try {
		const steps = await opened.of(seen, ctx);
		const those = await steps.from(seen.done, ctx);
		if (those.length === 0)
			return await endImport(ground, seen, 'failed', 'There is less in it than there was when it was sent.');
		await bringStep(ctx, seen, those);
	} catch (trouble) {
		if (trouble instanceof NoTurn) return;
		if (!(trouble instanceof DocumentNotRead || trouble instanceof NotFound)) throw trouble;
		const because =
			trouble instanceof DocumentNotRead ? trouble.message : 'What was sent cannot be opened any more. Send it again.';
		await endImport(ground, seen, 'failed', because);
	}
}

/** Whoever brought it; null once they left, or their account was closed. */
async function bringerOf({ store, clock, standings }: Ground, { owner }: Saved<PracticeImport>): Promise<Context | null> {
	const found = await store.as(system('imports')).findMany([ref(people.kind, owner), ref(accounts.kind, owner)]);
	const recordOf = (kind: string) => found.find((each) => each.kind === kind)?.record;
	const person = recordOf(people.kind) as { departure: unknown } | undefined;
	const account = recordOf(accounts.kind) as { disabled: unknown } | undefined;
	if (!person || person.departure !== null || account?.disabled) return null;
	return contextFor(owner, { store, clock, standings });
}

/** What imports brought, opened: what one process is at, and nothing else. */
export class Opened {
	readonly #steps = new Map<string, Steps>();

	async of({ id, blob, table }: Saved<PracticeImport>, ctx: Context): Promise<Steps> {
		const known = this.#steps.get(id);
		if (known) return known;
		if (blob === null) throw new NotFound();
		const bytes = await ctx.read.blob(practiceImports, id, blob);
		const steps = table ? stepsOfTable(bytes, table) : stepsOfDocuments(bytes);
		this.#steps.set(id, steps);
		return steps;
	}

	async close(id: string): Promise<void> {
		const steps = this.#steps.get(id);
		this.#steps.delete(id);
		await steps?.close();
	}
}
