import { toSitemap, toSitemapIndex, type Place } from './to-sitemap';

/** Pages of one room, listed as they are asked for: by shelf where there are many. */
export interface Stacks {
	/** Each shelf with how many pages are on it. */
	readonly shelves: ReadonlyMap<string, number>;
	/** The pages of one shelf; of all of them when absent. */
	readonly pages: (shelf?: string) => Promise<readonly Place[]>;
}

/** Pages of the stacks up to which one file holds everything. */
const FEW = 1_000;
/** The part that holds all but the stacks. */
const OTHERS = 'pages';

/**
 * The sitemap: everything, or where the stacks are large the parts it is in, of which each is listed when it is asked for. So no
 * answer lists more than one shelf; a file may hold 50,000 pages.
 */
export async function wholeSitemap(
	others: () => Promise<readonly Place[]>,
	stacks: Stacks,
	partAt: (part: string) => string
): Promise<string> {
	const all = [...stacks.shelves.values()].reduce((sum, count) => sum + count, 0);
	if (all <= FEW) {
		const [before, pages] = await Promise.all([others(), stacks.pages()]);
		return toSitemap([...before, ...pages]);
	}
	return toSitemapIndex([OTHERS, ...[...stacks.shelves.keys()].sort()].map(partAt));
}

/** One part of it, or null where there is no such part. */
export async function partOfSitemap(
	others: () => Promise<readonly Place[]>,
	stacks: Stacks,
	part: string
): Promise<string | null> {
	if (part === OTHERS) return toSitemap(await others());
	return stacks.shelves.has(part) ? toSitemap(await stacks.pages(part)) : null;
}
