import { isHttpError, type RequestEvent } from '@sveltejs/kit';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { learningNotes } from '#lib/domain/learning-sets';
import { offerPractice, withdrawPractice } from '#lib/domain/practices';
import { beginCollection, shareCollection } from '#lib/domain/reading-collections';
import { create } from '#lib/domain/shared/context';
import { newId, ref } from '#lib/domain/shared/ids';
import { ENGINES } from '../contract/engines';
import { CASE, openPracticeWorld, type PracticeWorld } from '../practice-world';
import { testClock, type CastName } from '../world';

const composed = vi.hoisted(() => ({ app: {} }));
vi.mock('#lib/server/app', () => ({ app: async () => composed.app }));

type Endpoint = { GET: (event: RequestEvent) => Promise<Response> };
const endpoints = import.meta.glob<Endpoint>('/src/routes/*/{feeds/*,sitemaps/*,sitemap.xml,robots.txt}/+server.ts');

describe.each(ENGINES)('what programs are told of, %s', (_, open) => {
	let world: PracticeWorld;
	beforeEach(async () => {
		const clock = testClock();
		const store = await open(clock);
		world = await openPracticeWorld({ store, clock });
		composed.app = { store, clock, config: { origin: 'http://grove.test' } };
		return () => world.close();
	});

	/** A feed as somebody gets it, signed in or not. */
	async function get(of: string, format: 'atom' | 'json', who: CastName | null = null, headers: Record<string, string> = {}) {
		return ask(`feeds/[of].${format}`, who, { of }, headers);
	}
	async function ask(route: string, who: CastName | null, params: Record<string, string> = {}, headers = {}) {
		const ctx = who && (await world.as(who));
		const { GET } = await endpoints[`/src/routes/(public)/${route}/+server.ts`]!();
		const request = new Request('http://grove.test/', { headers });
		return GET({ locals: { ctx, read: ctx?.read ?? world.signedOut }, request, params } as unknown as RequestEvent);
	}
	const titles = async (...asked: Parameters<typeof get>): Promise<string[]> =>
		(await (await get(...asked)).json()).items.map(({ title }: { title: string }) => title);
	const titled = (title: string) => ({ ...CASE, title: { text: title } });
	const offered = async (title: string) => {
		const id = await world.draft('Eve', titled(title));
		await offerPractice(await world.as('Eve'), id);
		return id;
	};

	/** Practices in every state, one of them for anyone. */
	async function everyState() {
		await world.draft('Eve', titled('Being written'));
		await offered('Being offered');
		await world.publish(await offered('For partners'), { readers: 'partners' });
		const withdrawn = await world.published(titled('Withdrawn'));
		const open = await world.published(titled('For anyone'));
		await world.revise('Eve', open, { answers: { title: { text: 'Newer words' } } });
		await withdrawPractice(await world.as('Dina'), withdrawn, { reason: 'Out of date.' });
		return { open, withdrawn };
	}

	test('feeds tell of what is published for anyone, and of nothing else, whoever asks', async () => {
		const { open, withdrawn } = await everyState();
		for (const of of ['practices', 'all'])
			for (const who of [null, 'Eve', 'Dina'] as const) {
				expect(await titles(of, 'json', who)).toEqual(['For anyone']);
				const atom = await (await get(of, 'atom', who)).text();
				expect(atom).toContain(`<id>http://grove.test/practices/${open}</id>`);
				expect(atom.match(/<entry/g)).toHaveLength(1);
				// Nor its contact, who has not agreed to be named.
				for (const secret of ['Withdrawn', 'For partners', 'Being', 'Newer words', 'Out of date', '01632', 'Eve', withdrawn])
					expect(atom).not.toContain(secret);
			}
	});

	test('feeds forget a practice that is withdrawn, also for whoever asks what is new since', async () => {
		const id = await world.published();
		const { headers } = await get('practices', 'json');
		const had = { 'if-none-match': headers.get('etag')! };
		const since = { 'if-modified-since': headers.get('last-modified')! };
		for (const asked of [had, since]) expect((await get('practices', 'json', null, asked)).status).toBe(304);
		await withdrawPractice(await world.as('Dina'), id, { reason: 'Out of date.' });
		for (const asked of [had, since]) expect(await titles('practices', 'json', null, asked)).toEqual([]);
		await world.publish(id);
		expect(await titles('practices', 'json')).toEqual(['A bus timetable drawn by hand']);
	});

	test('learning notes have a feed of those for anyone, dated by their month alone; what is for staff or partners is in none', async () => {
		const note = (readers: 'staff' | 'partners' | 'public', state: 'issued' | 'withdrawn' = 'issued') => {
			const said = state === 'issued' ? `Ring back, for ${readers}` : '';
			return create(learningNotes, newId(), { title: said, wording: said, readers, month: '2026-05', state });
		};
		await world.store.commit({
			by: 'unnamed',
			verb: 'issueLearningNote',
			subject: ref(learningNotes.kind, newId()),
			changes: [note('staff'), note('partners'), note('public'), note('public', 'withdrawn')]
		});
		for (const who of [null, 'Ada', 'Dina'] as const) {
			const { items } = await (await get('learning-notes', 'json', who)).json();
			expect(items).toMatchObject([{ title: 'Ring back, for public', date_modified: '2026-05-01T00:00:00.000Z' }]);
			expect(items).toHaveLength(1);
			expect(await titles('all', 'json', who)).toEqual(['Ring back, for public']);
			expect(await titles('practices', 'json', who)).toEqual([]);
		}
	});

	test('feeds are there and empty where nothing is published for anyone; no others are there', async () => {
		await world.publish(await offered('For partners'), { readers: 'partners' });
		for (const of of ['practices', 'learning-notes', 'all']) {
			expect(await titles(of, 'json')).toEqual([]);
			expect((await get(of, 'atom')).status).toBe(200);
		}
		const refused = await get('lessons', 'atom').catch((trouble: unknown) => trouble);
		expect(isHttpError(refused) && refused.status).toBe(404);
	});

	test('the sitemap holds the pages that a visitor may read, and no others, whoever asks', async () => {
		const { open } = await everyState();
		const rooms = ['/practices', '/collections', '/learning-notes', '/papers', '/easy-read', '/guides'];
		const paths = async (...asked: Parameters<typeof ask>) =>
			[...(await (await ask(...asked)).text()).matchAll(/<loc>http:\/\/grove.test([^<]*)</g)].map(([, path]) => path);
		for (const who of [null, 'Eve', 'Dina'] as const) {
			expect(await paths('sitemap.xml', who)).toEqual([...rooms, `/practices/${open}`]);
			expect(await paths('sitemaps/[part].xml', who, { part: 'pages' })).toEqual(rooms);
			expect(await paths('sitemaps/[part].xml', who, { part: open[0]! })).toEqual([`/practices/${open}`]);
		}
		await withdrawPractice(await world.as('Dina'), open, { reason: 'Out of date.' });
		expect(await (await ask('sitemap.xml', null)).text()).not.toContain(open);
		const refused = await ask('sitemaps/[part].xml', null, { part: open[0]! }).catch((trouble: unknown) => trouble);
		expect(isHttpError(refused) && refused.status).toBe(404);
	});

	test('the sitemap holds the collections that are for anyone, and no others', async () => {
		const [open, kept] = await Promise.all(
			['For anyone', 'For staff'].map(async (title) =>
				beginCollection(await world.as('Dina'), { title, introduction: '', of: '', why: '', note: '' })
			)
		);
		await shareCollection(await world.as('Dina'), open!, { version: 1, readers: ['public'] });
		await shareCollection(await world.as('Dina'), kept!, { version: 1, readers: ['staff'] });
		const told = await (await ask('sitemap.xml', 'Dina')).text();
		expect(told).toContain(`http://grove.test/collections/${open}<`);
		expect(told).not.toContain(kept);
	});

	test('robots.txt leads to the sitemap and names no room that is not for anyone', async () => {
		const told = await (await ask('robots.txt', 'Dina')).text();
		expect(told).toContain('Sitemap: http://grove.test/sitemap.xml');
		for (const room of ['people', 'meetings', 'sets', 'supervision', 'learning-file', 'working'])
			expect(told).not.toContain(room);
	});
});
