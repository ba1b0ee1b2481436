import type { Token } from '#lib/domain/shared/audience';
import { Statement } from '#lib/server/store/postgres/statement';
import { Reachable } from './reachable';

/** A word that no readable record holds, and what it might have been. */
export interface Misspelt {
	readonly slot: number;
	readonly term: string;
	readonly respellings: readonly string[];
	readonly slips: number;
}

export interface Candidate extends Record<string, unknown> {
	readonly slot: number;
	readonly term: string;
	/** How many readable records hold it. */
	readonly holders: number;
	/** Whether it is one of the respellings. */
	readonly near: boolean;
}

// Different terms with one first letter that are stepped through at most; each costs one look at the index.
const MOST_STEPS = 20_000;

/**
 * Terms of readable records that a misspelt word may stand for: its respellings or, where none of these is held, the terms
 * with the same first letter and about as many letters, for the caller to measure how far away they are.
 */
export function spellingStatement(
	words: readonly Misspelt[],
	tokens: ReadonlySet<Token> | null,
	kinds: readonly string[]
): { text: string; args: readonly unknown[] } {
	const ask = new Statement();
	const reach = new Reachable(ask, tokens, kinds);
	const holders = (from: string): string =>
		`select candidate.slot, candidate.term, count(*)::int as holders from ${from} as candidate
			cross join lateral (select from posting where posting.term = candidate.term and ${reach.admits('posting.shelf')} offset 0) as held
			group by candidate.slot, candidate.term`;
	return {
		text: `${reach.with(
			`misspelt as materialized (select * from json_to_recordset(${ask.value(JSON.stringify(words))}::text::json)
				as word (slot int, term text, respellings text[], slips int))`,
			'respelt as (select slot, respelling as term from misspelt cross join unnest(respellings) as respelling)',
			`near as materialized (${holders('respelt')})`,
			`lost as materialized (select slot, term, slips, left(term, 1) as letter, left(term, 1) || chr(1114111) as letter_end
				from misspelt where slips > 0 and not exists (select from near where near.slot = misspelt.slot))`,
			`step (slot, term, letter_end, steps) as (
				select slot, (select min(posting.term) from posting where posting.term >= letter and posting.term < letter_end), letter_end, 1 from lost
				union all
				select slot, (select min(posting.term) from posting where posting.term > step.term and posting.term < step.letter_end), letter_end, steps + 1
					from step where step.term is not null and steps < ${MOST_STEPS})`,
			`likely as (select step.slot, step.term from step join lost using (slot)
				where abs(length(step.term) - length(lost.term)) <= lost.slips)`,
			`far as (${holders('likely')})`
		)} select *, true as near from near union all select *, false from far`,
		args: ask.args
	};
}
