import { agreedActions } from '../actions';
import { everyExcerpt } from '../people';
import { excerpt } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { learningSets } from './learning-set';
import type { ReadRow } from './reading-actions';

const wordsOf = excerpt(
	agreedActions,
	({ id, what }) => ({ id, what }),
	({ what }) => 100 + what.length
);

/** A row of a list, and the action of the set that says the same; null where none does that the actor reads. */
export type RowBeside = ReadRow & { readonly there: Id | null };

/**
 * The rows of a list beside what the set has already, open or ended: the same words make the same action, however they are spaced or
 * whether letters are large. A list that is brought in again is known by that, row by row, also where it was changed in between.
 */
export async function besideWhatIsThere(ctx: Context, set: Id | '', rows: readonly ReadRow[]): Promise<readonly RowBeside[]> {
	// Whoever owns an action from outside the set is not told by this which set it belongs to.
	const mayAsk = set !== '' && (await ctx.read.findMany([ref(learningSets.kind, set)])).length > 0;
	const known = mayAsk ? await everyExcerpt(ctx.read, wordsOf, { set }) : [];
	const there = new Map(known.map(({ id, what }) => [folded(what), id]));
	return rows.map((row) => ({ ...row, there: row.wish && !row.leftOut ? (there.get(folded(row.what)) ?? null) : null }));
}

const folded = (what: string): string => what.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
