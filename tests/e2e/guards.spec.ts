import { connect } from 'node:net';
import { Caller, type Answer } from './caller';
import { withoutChance } from './same';
import { startServer } from './server';
import { expect, test } from './workspace';

const BASE = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': expect.any(String),
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': expect.any(String)
};

test.describe('headers', () => {
	const held = ({ headers }: Answer) => {
		expect(headers).toMatchObject(BASE);
		expect(headers).not.toHaveProperty('x-powered-by');
		for (const rule of ["base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'"])
			expect(headers['content-security-policy']).toContain(rule);
		expect(headers['content-security-policy']).not.toMatch(/unsafe-(inline|eval)/);
		if (/^text/.test(headers['content-type'] ?? '')) expect(headers['content-type']).toMatch(/charset=utf-8/i);
	};

	test('stand on pages, on what is not found, on data, on redirects and on refusals', async ({ workspace }) => {
		const ada = await workspace.caller('Ada');
		const stranger = new Caller(workspace.origin);
		for (const path of ['/today', '/learning-file', '/nowhere', '/today/__data.json', '/learning-file/export/json', '/health']) {
			held(await ada.get(path));
			held(await stranger.get(path));
		}
		held(await ada.post('/settings?/constructor'));
		held(await ada.ask('/today', { method: 'DELETE' }));
		held(await ada.post('/settings', {}, { origin: 'https://evil.test' }));
	});

	test('stand on assets, which may be kept', async ({ workspace }) => {
		const stranger = new Caller(workspace.origin);
		const { text } = await stranger.get('/sign-in');
		const assets = [...text.matchAll(/["'(]\.?(\/_app\/immutable\/[^"')]+)["')]/g)].map(([, path]) => path!);
		expect(assets.length).toBeGreaterThan(2);
		for (const path of ['/icon.svg', '/manifest.webmanifest', ...new Set(assets)]) {
			const answer = await stranger.get(path);
			expect([path, answer.status]).toEqual([path, 200]);
			expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
			expect(answer.headers).not.toHaveProperty('x-powered-by');
		}
		const [immutable] = assets;
		expect((await stranger.get(immutable!)).headers['cache-control']).toContain('immutable');
	});

	test('keep what one person reads out of every cache', async ({ workspace }) => {
		const ada = await workspace.caller('Ada');
		for (const path of ['/today', '/today/__data.json', '/learning-file/export/markdown', '/search?words=visit', '/nowhere'])
			expect([path, (await ada.get(path)).headers['cache-control']]).toEqual([path, 'private, no-store']);
	});

	test('give each page its own nonce', async ({ workspace }) => {
		const nonce = async () =>
			/'nonce-([^']+)'/.exec(
				String((await new Caller(workspace.origin).get('/sign-in')).headers['content-security-policy'])
			)?.[1];
		const [first, second] = [await nonce(), await nonce()];
		expect(first).toBeTruthy();
		expect(first).not.toBe(second);
	});

	test('a script that was slipped into a page does not run', async ({ as, allow }) => {
		allow(/Content Security Policy/);
		const page = await as('Ada');
		await page.route('**/today', async (route) => {
			const answer = await route.fetch();
			await route.fulfill({
				response: answer,
				body: (await answer.text()).replace('</head>', '<script>globalThis.slipped = true</script></head>')
			});
		});
		await page.goto('/today');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		expect(await page.evaluate(() => 'slipped' in globalThis)).toBe(false);
	});
});

test.describe('forms from elsewhere', () => {
	const TYPES = [
		'application/x-www-form-urlencoded',
		'multipart/form-data; boundary=x',
		'text/plain',
		'TEXT/PLAIN',
		'application/json',
		''
	];
	const ELSEWHERE = [
		{ origin: 'https://evil.test' },
		{ origin: 'null' },
		{ origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' },
		{ 'sec-fetch-site': 'cross-site' },
		{}
	];
	test('change nothing, whatever type they say they are', async ({ workspace }) => {
		const ada = await workspace.caller('Ada');
		const body = 'text=zq-from-elsewhere&day=2026-01-01&prompted=visit&readers=me';
		for (const type of TYPES)
			for (const from of ELSEWHERE)
				for (const path of ['/learning-file/log?/keep', '/sign-out', '/visit-as', `/learning-file/drafts/${'a'.repeat(26)}`]) {
					const headers = { ...from, ...(type ? { 'content-type': type } : {}), 'content-length': body.length };
					const { status } = await ada.ask(path, { method: 'POST', headers, body });
					expect([path, type, from, status]).toEqual([path, type, from, 403]);
				}
		expect((await ada.get('/learning-file')).text).not.toContain('zq-from-elsewhere');
		expect((await ada.post('/learning-file/log?/keep', { text: 'From here.', day: '2026-01-01' })).status).toBe(303);
	});
});

test.describe('addresses', () => {
	const NOWHERE = [
		'/.git/HEAD',
		'/.env',
		'/data/',
		'/data/secret',
		'/%2e%2e/data',
		'/..;/',
		'/static/..%2f..%2fpackage.json',
		'/..%2f..%2fpackage.json',
		'/../package.json',
		'/%00',
		'/_app/../../package.json',
		'/_app/immutable/..%2f..%2f..%2f..%2fpackage.json',
		'/server/index.js'
	];
	const NO_IDS = [
		'..%2f..%2f',
		'%2e%2e',
		'a%00.json',
		'CON',
		'.',
		'..',
		'a'.repeat(5_000),
		'%EF%BC%A1'.repeat(26),
		`${'a'.repeat(25)}%2F`,
		'1',
		"'%20or%20'1'='1",
		'01890a5d-ac96-774b-bcce-b302099a8057'
	];
	test('outside the pages are nowhere', async ({ workspace }) => {
		const ada = await workspace.caller('Ada');
		for (const path of NOWHERE) {
			const { status, text } = await ada.get(path);
			expect([path, [400, 404].includes(status)]).toEqual([path, true]);
			expect(text).not.toMatch(/"dependencies"|ref: refs|DATABASE_URL=/);
		}
	});
	test('take an id in its own form only', async ({ workspace }) => {
		const ada = await workspace.caller('Ada');
		for (const id of NO_IDS)
			for (const room of ['/learning-file/entries/', '/actions/', '/objectives/']) {
				const { status } = await ada.get(room + id);
				expect([room + id.slice(0, 40), status < 500 && status !== 200 ? 'nothing there' : status]).toEqual([
					room + id.slice(0, 40),
					room + id === '/actions/.' || /\/\.{1,2}$|%2e%2e$/.test(room + id) ? expect.anything() : 'nothing there'
				]);
			}
	});
	test('take no method but reading and sending', async ({ workspace }) => {
		const ada = await workspace.caller('Ada');
		for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])
			expect([method, (await ada.ask('/learning-file', { method, headers: { origin: workspace.origin } })).status]).toEqual([
				method,
				405
			]);
		expect((await ada.ask('/learning-file', { method: 'TRACE' })).status).toBeGreaterThanOrEqual(400);
		const { status, text } = await ada.ask('/learning-file', { method: 'HEAD' });
		expect([status, text]).toEqual([200, '']);
		expect((await ada.get('/learning-file', { 'x-http-method-override': 'DELETE' })).status).toBe(200);
	});
	test('know no action that every object has', async ({ workspace }) => {
		const ada = await workspace.caller('Ada');
		for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'nothing'])
			expect([name, (await ada.post(`/settings?/${name}`)).status]).toEqual([name, 404]);
	});
	test('are made from the workspace’s own origin, whatever Host says', async ({ workspace }) => {
		const robin = await workspace.caller('Robin');
		const forged = [
			{ host: 'evil.test' },
			{ 'x-forwarded-host': 'evil.test' },
			{ 'x-forwarded-proto': 'javascript' },
			{ host: 'evil.test', 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https' }
		];
		for (const headers of forged)
			for (const path of ['/today', '/sign-in', '/people', '/nowhere']) {
				const answer = await robin.get(path, headers);
				expect(answer.status).toBeLessThan(500);
				expect(answer.text + JSON.stringify(answer.headers)).not.toContain('evil.test');
			}
		const invited = await robin.post(
			'/people?/invite',
			{ name: 'Nia', email: 'nia@irwell.example', organisation: '', roles: ['staff'] },
			{ host: 'evil.test', 'x-forwarded-host': 'evil.test' }
		);
		expect(invited.text).not.toContain('evil.test');
	});
	test('given twice mean one thing', async ({ workspace }) => {
		const ada = await workspace.caller('Ada');
		for (const query of [
			'from=2026-01&from=2026-02',
			'from=2026-99',
			'from=99999-01&words=%00&shared=all&code=x',
			'month[]=1',
			'after=nonsense',
			'after=x&after=y',
			'page=1000000000',
			'page=-1&size=NaN'
		])
			expect([query, (await ada.get(`/learning-file?${query}`)).status < 500]).toEqual([query, true]);
	});
});

test.describe('lists', () => {
	const LISTS = ['/learning-file', '/actions', '/people', '/deleted', '/practices', '/supervision', '/sets', '/search'];
	// Ways to the next page and to the list as a file take along whatever the address says; what they lead to is asked below.
	const ways = (text: string) =>
		text.replaceAll(/href="\?[^"]*?after=/g, 'href="?after=').replaceAll(/(href="[^"?]*\/csv)\?[^"]*/g, '$1');
	const shown = (text: string) => ways(withoutChance(/<main[\s\S]*<\/main>/.exec(text)![0]));
	test('show what they show, whatever else somebody asks them for', async ({ workspace }) => {
		for (const name of ['Eve', 'Robin'] as const) {
			const caller = await workspace.caller(name);
			for (const list of LISTS) {
				const plain = shown((await caller.get(list)).text);
				for (const more of [
					'page_size=100000',
					'limit=1e9',
					'fields=*,password_hash',
					'include=owner.sessions',
					'filter[org]=other'
				])
					expect([list, more, shown((await caller.get(`${list}?${more}`)).text)]).toEqual([list, more, plain]);
			}
		}
	});
	test('take no cursor but their own', async ({ workspace }) => {
		const ada = await workspace.caller('Ada');
		const made = ['1000000000', '-1', '1.5', 'NaN', 'x'.repeat(5_000), '%00', Buffer.from('{"id":"a"}').toString('base64url')];
		for (const list of LISTS.filter((each) => each !== '/sets'))
			for (const after of made)
				expect([list, after.slice(0, 20), (await ada.get(`${list}?after=${after}`)).status]).toEqual([
					list,
					after.slice(0, 20),
					list === '/search' ? expect.any(Number) : 400
				]);
	});
});

test.describe('what is sent', () => {
	test('is refused when it is too large, whether or not it says so', async ({ workspace }) => {
		const ada = await workspace.caller('Ada');
		const large = `text=${'a'.repeat(3_000_000)}`;
		expect((await ada.post('/learning-file/log?/keep', { text: 'a'.repeat(3_000_000) })).status).toBe(413);
		const chunked = await ada.ask('/learning-file/log?/keep', {
			method: 'POST',
			headers: { origin: workspace.origin, 'content-type': 'application/x-www-form-urlencoded', 'transfer-encoding': 'chunked' },
			body: large
		});
		expect(chunked.status).toBe(413);
		const zipped = await ada.post('/learning-file/log?/keep', { text: 'small' }, { 'content-encoding': 'gzip' });
		expect(zipped.status).toBe(415);
		expect((await ada.get('/learning-file')).status).toBe(200);
	});
	test('a text of 600 KB is answered at its field, and kept there', async ({ workspace }) => {
		const ada = await workspace.caller('Ada');
		const text = `zq-long ${'a'.repeat(600_000)}`;
		const { status, text: page } = await ada.post('/learning-file/log?/keep', { text, day: '2026-01-01' });
		expect(status).toBe(400);
		expect(page).toContain('zq-long');
		expect((await ada.get('/learning-file')).text).not.toContain('zq-long');
	});
	test('cookies without sense are ignored', async ({ workspace }) => {
		for (const cookie of ['%E0%A4%A', 'grove-session=%', 'a=b; '.repeat(500), `grove-session=${'a'.repeat(5_000)}`]) {
			const { status } = await new Caller(workspace.origin).get('/sign-in', { cookie });
			expect([cookie.slice(0, 20), status]).toEqual([cookie.slice(0, 20), 200]);
		}
		const tooMany = await new Caller(workspace.origin).get('/sign-in', { cookie: `a=${'b'.repeat(17_000)}` });
		expect(tooMany.status).toBe(431);
	});
	test('two hosts in one request are refused', async ({ workspace }) => {
		const { hostname, port } = new URL(workspace.origin);
		const said = await new Promise<string>((resolve, reject) => {
			let answer = '';
			const socket = connect(Number(port), hostname, () =>
				socket.write('GET /sign-in HTTP/1.1\r\nHost: a.test\r\nHost: b.test\r\nConnection: close\r\n\r\n')
			);
			socket.on('data', (part) => (answer += String(part)));
			socket.on('close', () => resolve(answer));
			socket.on('error', reject);
		});
		expect(said).toMatch(/^HTTP\/1\.1 (400|200)/);
		expect(said).not.toContain('b.test');
	});
	test('five hundred slow visitors do not hold up the others, whether they stall in a header or in a form', async ({
		workspace
	}) => {
		const { hostname, port } = new URL(workspace.origin);
		const HEAD = 'POST /sign-in HTTP/1.1\r\nHost: a.test\r\n';
		const slow = await Promise.all(
			Array.from({ length: 500 }, async (_, at) => {
				const socket = connect(Number(port), hostname);
				socket.on('error', () => {});
				await new Promise((resolve) => socket.once('connect', resolve));
				socket.write(at % 2 === 0 ? `${HEAD}X-Sl` : `${HEAD}Content-Length: 1000\r\n\r\na`);
				return socket;
			})
		);
		for (const path of ['/sign-in', '/health', '/practices'])
			expect([path, (await new Caller(workspace.origin).get(path)).status]).toEqual([path, 200]);
		expect(slow.filter((socket) => !socket.destroyed)).toHaveLength(500);
		for (const each of slow) each.destroy();
	});
	test('a payload made by hand for the framework’s own formats is refused', async ({ workspace }) => {
		const ada = await workspace.caller('Ada');
		const own = { origin: workspace.origin, 'content-type': 'application/json' };
		for (const body of ['[[100000000]]', '[{"__proto__":1},0]', '[[1],[0]]', '["Map",0,0]', '{"payload":"W10","refreshes":[]}'])
			for (const path of ['/_app/remote/1a2b3c/keep', '/learning-file/log?/keep', '/settings?/signOutEverywhere']) {
				const { status } = await ada.ask(path, { method: 'POST', headers: { ...own, 'content-length': body.length }, body });
				expect([path, body, status >= 400 && status < 500]).toEqual([path, body, true]);
			}
		for (const query of [
			'x-sveltekit-invalidated=2',
			`x-sveltekit-invalidated=${'1'.repeat(10_000)}`,
			'x-sveltekit-trailing-slash=[]'
		])
			expect([query.slice(0, 30), (await ada.get(`/today/__data.json?${query}`)).status < 500]).toEqual([
				query.slice(0, 30),
				true
			]);
		expect((await ada.get('/today')).status).toBe(200);
	});
});

test('forms from elsewhere are refused in whatever mode the server runs', async () => {
	for (const mode of ['staging', 'development', 'test', '']) {
		const server = await startServer({ NODE_ENV: mode });
		try {
			const stranger = new Caller(server.origin);
			const form = { code: server.code, organisation: 'Northway' };
			for (const origin of ['https://evil.test', 'null'])
				expect([mode, origin, (await stranger.post('/setup', form, { origin })).status]).toEqual([mode, origin, 403]);
			expect([mode, (await stranger.post('/setup', form)).status]).toEqual([mode, 400]);
		} finally {
			await server.stop();
		}
	}
});
