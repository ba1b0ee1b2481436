import { escapeUTF8 } from 'entities';
import type { Instant } from '#lib/domain/shared/clock';

/** A page for anyone, and when it last changed, where that may be told. */
export interface Place {
	readonly address: string;
	readonly at: Instant | null;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** Pages as a sitemap (sitemaps.org), which may hold 50,000. */
export const toSitemap = (places: readonly Place[]): string =>
	[HEAD, `<urlset ${SPACE}>`, ...places.map(({ address, at }) => told('url', address, at)), '</urlset>', ''].join('\n');

/** The sitemaps of which a larger one is made. */
export const toSitemapIndex = (sitemaps: readonly string[]): string =>
	[HEAD, `<sitemapindex ${SPACE}>`, ...sitemaps.map((each) => told('sitemap', each, null)), '</sitemapindex>', ''].join('\n');

const told = (name: string, address: string, at: Instant | null): string =>
	`<${name}><loc>${escapeUTF8(address)}</loc>${at ? `<lastmod>${at}</lastmod>` : ''}</${name}>`;
