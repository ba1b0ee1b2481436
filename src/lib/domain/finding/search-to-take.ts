import { everyObjective } from '../projects';
import type { SearchResult } from '../shared/context';
import { textOf } from '../shared/marked';
import { commonSaid } from './common-said';
import { FOUND_KINDS } from './kinds';
import type { Asker } from './known';
import { TAKEN, type WantedToTake } from './list-to-take';
import { COUNTED } from './narrower';
import { whatIsAsked } from './what-is-asked';

export interface SearchedToTake {
	readonly hits: readonly {
		readonly kind: string;
		readonly called: string;
		readonly id: string;
		readonly title: string;
		readonly passage: string;
	}[];
	readonly next: string | null;
	/** How many there are to take along. */
	readonly count: number;
	/** Facet → its values with how many of these hold each, most first. */
	readonly facets: Readonly<Record<string, readonly { readonly value: string; readonly count: number }[]>>;
	/** What of the line was left out, each in a sentence. */
	readonly leftOut: readonly string[];
	readonly ready: boolean;
	readonly earlier?: boolean;
}

const NOTHING = { hits: [], next: null, count: 0, facets: {}, ready: true };

/**
 * One page of what a line finds among published and shared learning, for a program of its asker. Nothing else is found or counted, and
 * no other spelling is offered: it might be a word of something that stays here.
 */
export async function searchToTake(
	asker: Asker,
	line: string,
	{ order, after, limit }: WantedToTake & { limit: number }
): Promise<SearchedToTake> {
	const [{ query, leftOut }, objectives] = await Promise.all([whatIsAsked(asker, line), everyObjective(asker.read)]);
	const kinds = TAKEN.filter((kind) => query.kinds?.includes(kind) ?? true);
	if (kinds.length === 0) return { ...NOTHING, leftOut };
	const found = await asker.read.search({ ...query, kinds, facets: COUNTED, order, after, limit });
	const counts = (name: string) => mostFirst([...(found.facets.get(name) ?? [])]);
	return {
		hits: found.hits.map(({ kind, id, title, snippet }) => ({
			...{ kind, id, called: calledOf(kind) },
			title: textOf(title),
			passage: textOf(snippet)
		})),
		next: found.next,
		count: sumOf(found, kinds),
		facets: {
			kind: mostFirst(kinds.map((kind) => [calledOf(kind), found.kinds.get(kind) ?? 0] as const)),
			...Object.fromEntries(COUNTED.map((name) => [name, counts(name)])),
			objective: counts('objective').filter(({ value }) => objectives.has(value))
		},
		leftOut: [...leftOut, ...commonSaid(found)],
		ready: found.ready,
		...(found.earlier && { earlier: true })
	};
}

/** What stands behind `kind:` for it. */
const calledOf = (kind: string): string => FOUND_KINDS.get(kind)?.typed ?? kind;

const sumOf = ({ kinds }: Pick<SearchResult, 'kinds'>, of: readonly string[]): number =>
	of.reduce((sum, kind) => sum + (kinds.get(kind) ?? 0), 0);

const mostFirst = (counts: readonly (readonly [string, number])[]) =>
	counts
		.filter(([, count]) => count > 0)
		.toSorted(([, one], [, other]) => other - one)
		.map(([value, count]) => ({ value, count }));
