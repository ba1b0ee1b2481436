import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { sendFeed, type Feed, type FeedEntry } from '.';

const entry = (more: Partial<FeedEntry> = {}): FeedEntry => ({
	address: 'https://grove.test/practices/a',
	title: 'A bus timetable drawn by hand',
	begins: 'We drew the way to work.',
	language: 'en-GB',
	at: '2026-05-14T09:00:00.000Z',
	...more
});
const feed = (entries: readonly FeedEntry[], address = 'https://grove.test/feeds/a.atom'): Feed => ({
	title: 'Practices: Northway Support',
	publisher: 'Northway Support',
	address,
	page: 'https://grove.test/practices',
	entries
});
const at = (moment: string) => ({ now: () => moment });
const NOW = at('2026-05-20T10:00:00.400Z');
const asked = (headers: Record<string, string> = {}) => new Request('https://grove.test/feeds/a.atom', { headers });
const atomOf = async (of: Feed) => sendFeed(asked(), 'atom', of, NOW).text();

/** The texts of an Atom feed by the names of their elements; it throws where this is no XML. */
function textsIn(atom: string): Map<string, string[]> {
	const [parser, texts, path] = [new SaxesParser({ xmlns: true }), new Map<string, string[]>(), [] as string[]];
	parser.on('error', (trouble) => {
		throw trouble;
	});
	parser.on('opentag', ({ local }) => {
		path.push(local);
		texts.set(local, [...(texts.get(local) ?? []), '']);
	});
	parser.on('text', (text) => path.length > 0 && texts.get(path.at(-1)!)!.push(texts.get(path.at(-1)!)!.pop()! + text));
	parser.on('closetag', () => path.pop());
	parser.write(atom).close();
	return texts;
}

describe('an Atom feed', () => {
	test('says of each thing where it stands, what it is called, how it begins, in which language and since when', async () => {
		const atom = await atomOf(feed([entry()]));
		const texts = textsIn(atom);
		expect(texts.get('id')).toEqual(['https://grove.test/feeds/a.atom', 'https://grove.test/practices/a']);
		expect(texts.get('title')).toEqual(['Practices: Northway Support', 'A bus timetable drawn by hand']);
		expect(texts.get('updated')).toEqual(['2026-05-14T09:00:00.000Z', '2026-05-14T09:00:00.000Z']);
		expect(texts.get('summary')).toEqual(['We drew the way to work.']);
		expect(atom).toContain('<entry xml:lang="en-GB">');
	});

	test('holds whatever was written as text, and nothing of it as markup', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), async (title, begins) => {
				const texts = textsIn(await atomOf(feed([entry({ title: `<b>&]]>${title}`, begins: `.${begins}` })])));
				expect(texts.get('b')).toBeUndefined();
				expect(texts.get('title')).toHaveLength(2);
				expect(texts.get('title')![1]).toMatch(/^<b>&\]\]>/);
				expect(texts.get('summary')).toHaveLength(1);
			})
		);
	});

	test('of nothing is a feed all the same, and the same from day to day', async () => {
		const texts = textsIn(await atomOf(feed([])));
		expect(texts.get('updated')).toEqual(['1970-01-01T00:00:00Z']);
		expect(texts.has('entry')).toBe(false);
	});
});

test('a JSON Feed says the same, with a text for each item', async () => {
	const sent = sendFeed(asked(), 'json', feed([entry(), entry({ begins: '', language: null })]), NOW);
	expect(sent.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
	const { version, items } = await sent.json();
	expect(version).toBe('https://jsonfeed.org/version/1.1');
	expect(items[0]).toEqual({
		id: 'https://grove.test/practices/a',
		url: 'https://grove.test/practices/a',
		title: 'A bus timetable drawn by hand',
		content_text: 'We drew the way to work.',
		date_modified: '2026-05-14T09:00:00.000Z',
		language: 'en-GB'
	});
	expect(items[1].content_text).toBe('A bus timetable drawn by hand');
	expect(items[1]).not.toHaveProperty('language');
});

describe('asked again', () => {
	const of = (entries: readonly FeedEntry[], name: string) => feed(entries, `https://grove.test/feeds/${name}.atom`);

	test('by its tag, it says that nothing is new, and no words', async () => {
		const held = of([entry()], 'tag');
		const tag = sendFeed(asked(), 'atom', held, NOW).headers.get('etag')!;
		for (const said of [tag, `W/${tag}`, `"other", ${tag}`]) {
			const again = sendFeed(asked({ 'if-none-match': said }), 'atom', held, NOW);
			expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, '']);
		}
		expect(sendFeed(asked({ 'if-none-match': tag }), 'atom', of([], 'tag'), NOW).status).toBe(200);
	});

	test('by a time, it says so only while it is what it was: also where the older of two was withdrawn in the same second', () => {
		const [newer, older] = [entry(), entry({ at: '2026-05-01T09:00:00.000Z' })];
		const modified = sendFeed(asked(), 'atom', of([newer, older], 'time'), NOW).headers.get('last-modified')!;
		const again = { 'if-modified-since': modified };
		expect(modified).toBe('Wed, 20 May 2026 10:00:00 GMT');
		expect(sendFeed(asked(again), 'atom', of([newer, older], 'time'), NOW).status).toBe(304);
		expect(sendFeed(asked(again), 'atom', of([newer], 'time'), at('2026-05-20T10:00:00.900Z')).status).toBe(200);
	});

	test('by both, the tag counts; what is no time counts for nothing', () => {
		const held = of([entry()], 'both');
		const later = { 'if-modified-since': 'Thu, 21 May 2026 10:00:00 GMT' };
		expect(sendFeed(asked({ ...later, 'if-none-match': '"other"' }), 'atom', held, NOW).status).toBe(200);
		expect(sendFeed(asked({ 'if-modified-since': 'yesterday' }), 'atom', held, NOW).status).toBe(200);
	});
});
