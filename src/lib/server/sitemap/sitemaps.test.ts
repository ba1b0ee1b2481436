import { expect, test } from 'vitest';
import { partOfSitemap, wholeSitemap, type Place } from '.';

const placesOf = (count: number): Place[] =>
	Array.from({ length: count }, (_, at) => ({ address: `https://grove.test/practices/${at}?a&b`, at: null }));
const partAt = (part: number) => `https://grove.test/sitemaps/${part}.xml`;
const addresses = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);

test('a page stands with its address, escaped, and the time of its change where there is one', () => {
	const [first] = placesOf(1);
	const map = wholeSitemap([first!, { ...first!, at: '2026-05-14T09:00:00.000Z' }], partAt);
	expect(map).toContain('<url><loc>https://grove.test/practices/0?a&amp;b</loc></url>');
	expect(map).toContain('<lastmod>2026-05-14T09:00:00.000Z</lastmod></url>');
});

test('50,000 pages stand in one file; one more makes parts, in which each stands once', () => {
	expect(addresses(wholeSitemap(placesOf(50_000), partAt))).toHaveLength(50_000);
	const many = placesOf(50_001);
	expect(addresses(wholeSitemap(many, partAt))).toEqual([partAt(1), partAt(2)]);
	const parts = ['1', '2'].map((part) => addresses(partOfSitemap(many, part)!));
	expect(parts.map((each) => each.length)).toEqual([50_000, 1]);
	expect(new Set(parts.flat()).size).toBe(50_001);
});

test('other parts are not there', () => {
	for (const part of ['0', '2', '-1', '1.5', '1e1', '', 'x', '99999999999']) expect(partOfSitemap(placesOf(3), part)).toBeNull();
});
