import type { ToBring } from '#lib/domain/practices';
import type { Context } from '#lib/domain/shared/context';

/** What was brought, read step by step, in its order. */
export interface Steps {
	/**
	 * Reads on from a place: some documents or rows, at least one where any is left. `ctx`: whoever brings them, as of this moment.
	 * @throws {NoTurn} where other documents took all the time there was; ask again
	 */
	readonly from: (done: number, ctx: Context) => Promise<readonly ToBring[]>;
	readonly close: () => Promise<void>;
}
