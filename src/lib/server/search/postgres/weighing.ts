import { SCORING } from '../scoring';
import type { Reachable } from './reachable';

const { k, b } = SCORING;

/**
 * `corpus`: how many readable records there are, and how much each of them damps what stands in it, `same` whatever its length and
 * `each` for each of its terms (`damping` of `scoring.ts`).
 */
export const corpus = (reach: Reachable): string =>
	`corpus as materialized (select records, case when average > 0 then ${k * (1 - b)}::float8 else ${k}::float8 end as same,
			case when average > 0 then ${k * b} / average else 0 end as each
		from (select coalesce(sum(records), 0)::float8 as records, coalesce(sum(length)::float8 / nullif(sum(records), 0), 0) as average
			from search_class where ${reach.admitsClass('search_class.class')}) as readable_ones)`;

/** How telling a word is that so many readable records hold: `rarity` of `scoring.ts`. */
export const rarity = (holders: string): string => `ln(1 + (corpus.records - ${holders} + 0.5) / (${holders} + 0.5))`;

/**
 * What its occurrences in a record make of that: `worth` of `scoring.ts`. What the corpus says is asked for once and not for each row
 * of many.
 */
export const saturation = (held: string): string =>
	`(${held}.occurrences * ${k + 1}::float8 / (${held}.occurrences + (select same from corpus) + (select each from corpus) * ${held}.length))`;
