import { expect, test } from 'vitest';
import { partOfSitemap, wholeSitemap, type Place, type Stacks } from '.';

const place = (path: string): Place => ({ address: `https://grove.test/${path}?a&b`, at: null });
const others = async () => [place('guides')];
/** So many pages on each of two shelves; `listed` names every shelf that was looked at. */
function stacksOf(count: number) {
	const listed: string[] = [];
	const on = (shelf: string) => Array.from({ length: count }, (_, at) => place(`practices/${shelf}${at}`));
	const stacks: Stacks = {
		shelves: new Map([
			['b', count],
			['a', count]
		]),
		pages: async (shelf) => {
			listed.push(shelf ?? 'all');
			return shelf === undefined ? [...on('a'), ...on('b')] : on(shelf);
		}
	};
	return { stacks, listed };
}
const partAt = (part: string) => `https://grove.test/sitemaps/${part}.xml`;
const addresses = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);

test('a page stands with its address, escaped, and the time of its change where there is one', async () => {
	const at = async () => [place('papers'), { ...place('papers'), at: '2026-05-14T09:00:00.000Z' }];
	const map = await wholeSitemap(at, stacksOf(0).stacks, partAt);
	expect(map).toContain('<url><loc>https://grove.test/papers?a&amp;b</loc></url>');
	expect(map).toContain('<lastmod>2026-05-14T09:00:00.000Z</lastmod></url>');
});

test('a thousand pages stand in one file; more make parts, in which each stands once', async () => {
	expect(addresses(await wholeSitemap(others, stacksOf(500).stacks, partAt))).toHaveLength(1_001);
	const { stacks, listed } = stacksOf(501);
	const parts = addresses(await wholeSitemap(others, stacks, partAt));
	expect([parts, listed]).toEqual([['pages', 'a', 'b'].map(partAt), []]);
	const within = await Promise.all(
		['pages', 'a', 'b'].map(async (part) => addresses((await partOfSitemap(others, stacks, part))!))
	);
	expect(new Set(within.flat()).size).toBe(1_003);
	expect(listed).toEqual(['a', 'b']);
});

test('other parts are not there', async () => {
	for (const part of ['0', '1', '', 'c', 'all', '__proto__'])
		expect(await partOfSitemap(others, stacksOf(3).stacks, part)).toBeNull();
});
