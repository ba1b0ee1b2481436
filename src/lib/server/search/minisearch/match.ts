import type { ParsedQuery } from '../query.ts';
import { mostOf, wantsAll, type Reached } from '../ladder.ts';
import { FEEDBACK } from '../scoring.ts';
import { addedBy } from './feedback.ts';
import type { Meaning } from './meaning.ts';
import type { Shelf } from './shelf.ts';
import { Sieve } from './sieve.ts';
import { Tally, type Tallied } from './tally.ts';
import type { View } from './view.ts';

/** The records that answer a query, by their numbers; good until the next query. */
export interface Matches extends Tallied {
	readonly reached: Reached;
}

/** The readable records that answer a query: those with all, most or any of its words (`ladder.ts`). */
export function matchesOf(query: ParsedQuery, meanings: readonly Meaning[], view: View, byDate: boolean): Matches {
	const sieve = new Sieve(query, view.shelf);
	if (query.blank) return { ...new Tally(view, meanings).matches(0, sieve), reached: 'all' };
	if (!wantsAll(meanings.length, byDate)) return matchesOfLong(meanings, view, sieve);
	const all = new Tally(view, meanings, true).matches(Math.max(1, meanings.length), sieve);
	if (all.numbers.length > 0 || meanings.length <= 1) return { ...all, reached: 'all' };
	const tally = new Tally(view, meanings);
	const most = tally.matches(mostOf(meanings.length), sieve);
	return most.numbers.length > 0 ? { ...most, reached: 'most' } : { ...tally.matches(1, sieve), reached: 'any' };
}

/** Any of the words will do; what the best of these records have in common then orders them anew and finds a few more. */
function matchesOfLong(meanings: readonly Meaning[], view: View, sieve: Sieve): Matches {
	const tally = new Tally(view, meanings);
	const first = tally.matches(1, sieve);
	const best = bestOf(first, Math.min(FEEDBACK.records, Math.floor(first.numbers.length * FEEDBACK.part)), view.shelf);
	tally.add(addedBy(best, view));
	return { ...tally.matches(1, sieve), whole: NOTHING_WHOLE, reached: 'any' };
}

/** The records with the highest scores; of equals those whose references come first, whenever they came. */
function bestOf({ numbers, scores }: Tallied, count: number, { records }: Shelf): Map<number, number> {
	const refTo = (number: number): string => `${records[number]!.kind}/${records[number]!.id}`;
	const isBefore = (a: number, b: number): boolean => scores[a]! > scores[b]! || (scores[a] === scores[b] && refTo(a) < refTo(b));
	const best: number[] = [];
	let least = count === 0 ? Infinity : -Infinity;
	for (let each = 0; each < numbers.length; each++) {
		const number = numbers[each]!;
		if (scores[number]! < least) continue;
		let at = best.length;
		while (at > 0 && isBefore(number, best[at - 1]!)) at--;
		best.splice(at, 0, number);
		if (best.length > count) best.pop();
		if (best.length === count) least = scores[best[count - 1]!]!;
	}
	return new Map(best.map((number) => [number, scores[number]!]));
}

const NOTHING_WHOLE = { in: new Uint8Array(0), at: 1 };
