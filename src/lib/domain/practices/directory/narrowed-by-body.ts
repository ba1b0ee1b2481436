import type { Reading, SearchQuery, SearchResult } from '../../shared/context';
import { gathered, type Bodies, type Body } from './bodies';
import { bodySlug } from './body-name';
import { WRITTEN_BODIES } from './naming';
import { circles, type SameBody } from './same-body';

/** What was chosen to narrow the library by, with each body by the slug that stands for it. */
export function withBodies(chosen: Readonly<Record<string, readonly string[]>>, bodies: Bodies | null): typeof chosen {
	if (!chosen.body) return chosen;
	const slugs = chosen.body.map(bodySlug).filter(Boolean);
	return { ...chosen, body: [...new Set(slugs.map((slug) => bodies?.bySlug.get(slug)?.slug ?? slug))] };
}

/** Bodies with several names that are counted anew; a list shows fewer. */
const MOST_COUNTED = 15;

/**
 * The bodies that a search counted, and how many of what it found name each. Of one with several names the practices are counted
 * anew, since some may give two of them. `asked`: that search, before anything narrowed it.
 * `named`: all bodies that its reader knows, where they were asked for.
 */
export async function bodiesCounted(
	read: Reading,
	asked: SearchQuery,
	{ facets }: Pick<SearchResult, 'facets'>,
	same: readonly SameBody[],
	named: Bodies | null
): Promise<{ readonly bodies: ReadonlyMap<string, Body>; readonly counts: ReadonlyMap<string, number> }> {
	const found = gathered(facets.get(WRITTEN_BODIES) ?? new Map(), circles(same));
	const bodies = new Map([
		...(named?.bySlug ?? []),
		...[...found.bySlug].map(([slug, body]) => [slug, named?.bySlug.get(slug) ?? body] as const)
	]);
	const several = new Set<Body>();
	const counts = new Map<string, number>();
	for (const [slug, count] of found.counts) {
		const body = bodies.get(slug)!;
		if (body.slugs.length === 1) counts.set(slug, count);
		else several.add(body);
	}
	const anew = await Promise.all(
		[...several].slice(0, MOST_COUNTED).map(async ({ slug, slugs }) => {
			const { kinds } = await read.search({ ...asked, where: { body: slugs }, facets: [], limit: 1, after: null, texts: false });
			return [slug, kinds.get(asked.kinds![0]!) ?? 0] as const;
		})
	);
	for (const [slug, count] of anew) if (count > 0) counts.set(slug, count);
	return { bodies, counts };
}
