import { isHttpError, type RequestEvent } from '@sveltejs/kit';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { offerPractice, withdrawPractice } from '#lib/domain/practices';
import { ENGINES } from '../contract/engines';
import { CASE, openPracticeWorld, type PracticeWorld } from '../practice-world';
import { testClock, type CastName } from '../world';

const composed = vi.hoisted(() => ({ app: {} }));
vi.mock('#lib/server/app', () => ({ app: async () => composed.app }));

const endpoints = import.meta.glob<{ GET: (event: RequestEvent) => Promise<Response> }>('/src/routes/*/feeds/*/+server.ts');

describe.each(ENGINES)('feeds, %s', (_, open) => {
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
		const ctx = who && (await world.as(who));
		const { GET } = await endpoints[`/src/routes/(public)/feeds/[of].${format}/+server.ts`]!();
		const request = new Request(`http://grove.test/feeds/${of}.${format}`, { headers });
		return GET({ locals: { ctx, read: ctx?.read ?? world.signedOut }, request, params: { of } } as unknown as RequestEvent);
	}
	const titles = async (...asked: Parameters<typeof get>): Promise<string[]> =>
		(await (await get(...asked)).json()).items.map(({ title }: { title: string }) => title);
	const titled = (title: string) => ({ ...CASE, title: { text: title } });
	const offered = async (title: string) => {
		const id = await world.draft('Eve', titled(title));
		await offerPractice(await world.as('Eve'), id);
		return id;
	};

	test('tell of what is published for anyone, and of nothing else, whoever asks', async () => {
		await world.draft('Eve', titled('Being written'));
		await offered('Being offered');
		await world.publish(await offered('For partners'), { readers: 'partners' });
		const withdrawn = await world.published(titled('Withdrawn'));
		const open = await world.published(titled('For anyone'));
		await world.revise('Eve', open, { answers: { title: { text: 'Newer words' } } });
		await withdrawPractice(await world.as('Dina'), withdrawn, { reason: 'Out of date.' });
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

	test('forget a practice that is withdrawn, also for whoever asks what is new since', async () => {
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

	test('are there and empty where nothing is published for anyone; no others are there', async () => {
		await world.publish(await offered('For partners'), { readers: 'partners' });
		for (const of of ['practices', 'all']) {
			expect(await titles(of, 'json')).toEqual([]);
			expect((await get(of, 'atom')).status).toBe(200);
		}
		const refused = await get('lessons', 'atom').catch((trouble: unknown) => trouble);
		expect(isHttpError(refused) && refused.status).toBe(404);
	});
});
