import { toSitemap, toSitemapIndex, type Place } from './to-sitemap';

/** Places that one sitemap may hold. */
const MOST = 50_000;

/** The sitemap of all places: themselves, or where there are too many for one file the parts they are in, at `partAt` from 1 on. */
export function wholeSitemap(places: readonly Place[], partAt: (part: number) => string): string {
	const parts = Math.ceil(places.length / MOST);
	return parts <= 1 ? toSitemap(places) : toSitemapIndex(Array.from({ length: parts }, (_, at) => partAt(at + 1)));
}

/** One part of them, or null where there is no such part. */
export function partOfSitemap(places: readonly Place[], part: string): string | null {
	if (!/^[1-9]\d{0,4}$/.test(part)) return null;
	const inPart = places.slice((Number(part) - 1) * MOST, Number(part) * MOST);
	return inPart.length > 0 ? toSitemap(inPart) : null;
}
