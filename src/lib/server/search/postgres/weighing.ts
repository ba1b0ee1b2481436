import { SCORING } from '../scoring';
import type { Reachable } from './reachable';

/** `corpus`: how many readable records there are, and how long they are on average. */
export const corpus = (reach: Reachable): string =>
	`corpus as materialized (select coalesce(sum(records), 0)::float8 as records,
		coalesce(sum(length)::float8 / nullif(sum(records), 0), 0) as average
		from search_class where ${reach.admitsClass('search_class.class')})`;

/** How telling a word is that so many readable records hold: `rarity` of `scoring.ts`. */
export const rarity = (holders: string): string => `ln(1 + (corpus.records - ${holders} + 0.5) / (${holders} + 0.5))`;

/** What its occurrences in a record make of that: `worth` of `scoring.ts`. */
export function saturation(held: string): string {
	const { k, b } = SCORING;
	const longer = `case when corpus.average > 0 then ${held}.length / corpus.average else 1 end`;
	return `(${held}.occurrences * ${k + 1}::float8) / (${held}.occurrences + ${k}::float8 * (${1 - b}::float8 + ${b}::float8 * ${longer}))`;
}
