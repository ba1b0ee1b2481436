import type { Database } from '#lib/server/store/postgres/database';
import { Statement } from '#lib/server/store/postgres/statement';
import { FEEDBACK } from '../../scoring';
import { addedWords } from '../feedback';
import type { Question } from '../question';
import { Reachable } from '../reachable';
import { corpus } from '../weighing';
import { columnOf, type Piece } from './column';
import { held } from './tables';
import type { Added, Tally } from './tally';

interface AddedRow extends Record<string, unknown>, Piece {
	readonly term: string;
	/** How telling it is, and its part of what was added. */
	readonly rare: number;
	readonly weight: number;
}

/** The words that the best records of a long question have in common, and who holds them (`feedback.ts`). */
export async function addedBy(
	database: Database,
	{ slots, tokens, kinds }: Question,
	first: Int32Array,
	tally: Tally
): Promise<Added[]> {
	const best = bestOf(first, tally);
	if (best.length === 0) return [];
	const ask = new Statement();
	const reach = new Reachable(ask, tokens, kinds);
	const scores = best.map((doc) => tally.score(doc));
	const text = `${reach.with(
		corpus(reach),
		`best as materialized (select * from unnest(${ask.value(best)}::int[], ${ask.value(scores)}::float8[]) as best (doc, score)
			where exists (select from search_record as d where d.doc = best.doc and ${reach.admits('d.shelf')}))`,
		...addedWords(reach)
	)} select added.term, added.rare, added.weight, held.shelf, null::int as bucket, string_agg(int8send((held.doc::bigint << 32) | ${held('held')}), '') as packed
		from added cross join lateral (select shelf, doc, length, occurrences from posting
			where posting.term = added.term and ${reach.admits('posting.shelf')} offset 0) as held group by 1, 2, 3, 4`;
	const pieces = new Map<string, AddedRow[]>();
	for (const row of await database.ask<AddedRow>(text, ask.args)) pieces.set(row.term, [...(pieces.get(row.term) ?? []), row]);
	const share = (slots.reduce((sum, { counts }) => sum + counts, 0) * FEEDBACK.weight) / (1 - FEEDBACK.weight);
	return [...pieces.values()].map((rows) => ({ column: columnOf(rows), counts: share * rows[0]!.weight * rows[0]!.rare }));
}

/** The best records, of equals those with the lowest numbers. */
function bestOf(first: Int32Array, tally: Tally): number[] {
	const count = Math.min(FEEDBACK.records, Math.floor(first.length * FEEDBACK.part));
	const places = tally.places(first, false);
	const best: number[] = [];
	let least = -Infinity;
	for (let each = 0; each < (count === 0 ? 0 : first.length); each++) {
		if (places[each]! <= least) continue;
		let at = best.length;
		while (at > 0 && places[each]! > places[best[at - 1]!]!) at--;
		best.splice(at, 0, each);
		if (best.length > count) best.pop();
		if (best.length === count) least = places[best[count - 1]!]!;
	}
	return best.map((each) => first[each]!);
}
