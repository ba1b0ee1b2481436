import { request as httpRequest } from 'node:http';
import { expect, test } from '@playwright/test';
import { startServer, type RunningServer } from './running-server';
import { Visitor } from './visitor';

test.describe.configure({ mode: 'serial' });

const PASSWORD = 'rowan hedge lantern 44';
const SET_UP = {
	organisation: 'Northway Support',
	name: 'Dina',
	email: 'dina@northway.example',
	password: PASSWORD,
	safeguardingName: 'The duty lead',
	safeguardingContact: 'extension 999',
	start: 'empty'
};

let server: RunningServer;
let dina: Visitor;
test.beforeAll(async () => {
	server = await startServer();
	dina = new Visitor(server.origin);
});
test.afterAll(() => server.stop());

const signedIn = async (email = SET_UP.email, password = PASSWORD) => {
	const visitor = new Visitor(server.origin);
	expect((await visitor.post('/sign-in', { email, password })).status).toBe(303);
	return visitor;
};

test('before set-up every page leads to it, and it opens with the code of the terminal alone', async () => {
	expect((await dina.get('/people')).headers.get('location')).toBe('/setup');
	expect((await dina.post('/setup', { ...SET_UP, code: 'AAAAA-AAAAA-AAAAA-AAAAA' })).status).toBe(400);
	expect((await dina.get('/people')).headers.get('location')).toBe('/setup');
	expect((await dina.post('/setup', { ...SET_UP, code: server.code })).status).toBe(303);
	expect((await dina.get('/setup')).status).toBe(404);
	expect((await dina.post('/setup', { ...SET_UP, code: server.code })).status).toBe(404);
	expect((await dina.get('/people')).status).toBe(200);
});

test('the cookie is kept from scripts and other sites, and a planted one is not adopted', async () => {
	const planted = new Visitor(server.origin);
	planted.cookies.set('grove-session', 'known');
	const response = await planted.post('/sign-in', { email: SET_UP.email, password: PASSWORD });
	const [cookie] = response.headers.getSetCookie();
	expect(cookie).toMatch(/^grove-session=ey.*; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/);
	expect(planted.cookies.get('grove-session')).not.toBe('known');
});

test('a session is dead after sign-out, and its cookie opens nothing', async () => {
	const kim = await signedIn();
	const copy = new Visitor(server.origin);
	copy.cookies.set('grove-session', kim.cookies.get('grove-session')!);
	expect((await copy.get('/settings')).status).toBe(200);
	expect((await kim.post('/sign-out', {})).status).toBe(303);
	expect((await copy.get('/settings')).headers.get('location')).toBe('/sign-in?next=%2Fsettings');
});

test('a visitor’s page leads to sign-in, a form is refused, and the data of a page is no way round', async () => {
	const visitor = new Visitor(server.origin);
	expect((await visitor.get('/people?after=x')).headers.get('location')).toBe('/sign-in?next=%2Fpeople%3Fafter%3Dx');
	expect(await (await visitor.get('/people/__data.json')).json()).toMatchObject({ type: 'redirect' });
	expect((await visitor.post('/settings?/signOutEverywhere', {})).status).toBe(401);
});

test('after signing in one comes back to a page of this workspace only', async () => {
	for (const next of ['https://evil.test', '//evil.test', '/\\evil.test', '/%09/evil.test', '/sign-in?next=/sign-in']) {
		const response = await new Visitor(server.origin).post('/sign-in', { email: SET_UP.email, password: PASSWORD, next });
		expect(response.headers.get('location')).toBe('/');
	}
	const response = await new Visitor(server.origin).post('/sign-in', {
		email: SET_UP.email,
		password: PASSWORD,
		next: '/people'
	});
	expect(response.headers.get('location')).toBe('/people');
});

test('forms of other sites are refused, whatever their type', async () => {
	for (const type of [
		'application/x-www-form-urlencoded',
		'multipart/form-data; boundary=x',
		'text/plain',
		'TEXT/PLAIN',
		'application/json',
		''
	])
		for (const origin of ['https://evil.test', 'null'])
			expect(
				(
					await dina.ask('/settings?/signOutEverywhere', {
						method: 'POST',
						body: 'a=b',
						headers: { origin, 'content-type': type }
					})
				).status
			).toBe(403);
	expect(
		(await dina.ask('/settings?/signOutEverywhere', { method: 'POST', body: 'a=b', headers: { 'content-type': 'text/plain' } }))
			.status
	).toBe(403);
	expect((await dina.get('/settings')).status).toBe(200);
});

test('names that every object has are no actions', async () => {
	for (const name of ['constructor', '__proto__', 'toString', 'nowhere'])
		expect((await dina.post(`/settings?/${name}`, {})).status).toBe(404);
});

test('methods other than reading and sending do nothing', async () => {
	for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])
		expect((await dina.ask('/settings', { method, headers: { origin: server.origin } })).status).toBe(405);
	expect((await dina.ask('/settings', { method: 'HEAD' })).status).toBe(200);
});

test('strange addresses and ids are not found', async () => {
	const paths = [
		'/.git/HEAD',
		'/.env',
		'/data/secret',
		'/%2e%2e/data',
		'/..;/',
		'/static/..%2f..%2fpackage.json',
		'/%00',
		'/people/CON',
		'/people/..%2f..%2fetc%2fpasswd'
	];
	for (const path of [...paths, `/people/${'a'.repeat(5_000)}`, '/people/%EF%BC%A1', '/auth/session', '/auth/signin'])
		expect([path, (await dina.get(path)).status]).toEqual([path, 404]);
	const [unknown, malformed] = await Promise.all([dina.get(`/people/${'a'.repeat(26)}`), dina.get('/people/1')]);
	expect([unknown.status, malformed.status]).toEqual([404, 404]);
});

test('every answer carries its headers, and pages of somebody signed in stay out of caches', async () => {
	const answers = [
		dina.get('/people'),
		dina.get('/people/__data.json'),
		dina.get('/nowhere'),
		dina.get('/health'),
		dina.ask('/people', { method: 'PUT' }),
		new Visitor(server.origin).get('/people')
	];
	for (const { headers } of await Promise.all(answers)) {
		expect(headers.get('content-security-policy')).toMatch(/object-src 'none'.*|default-src 'none'/);
		expect([headers.get('x-content-type-options'), headers.get('referrer-policy'), headers.get('x-powered-by')]).toEqual([
			'nosniff',
			'same-origin',
			null
		]);
		expect(headers.get('cache-control')).toMatch(/no-store|no-cache/);
	}
	const page = await dina.get('/people');
	expect(page.headers.get('cache-control')).toBe('private, no-store');
	expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-/);
});

test('a body that is too large is refused, also when it does not say so', async () => {
	const form = `email=a&password=${'a'.repeat(3 * 1_024 * 1_024)}`;
	expect(
		(
			await new Visitor(server.origin).ask('/sign-in', {
				method: 'POST',
				body: form,
				headers: { origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' }
			})
		).status
	).toBe(413);
	const status = await new Promise((resolve, reject) => {
		const headers = {
			origin: server.origin,
			'content-type': 'application/x-www-form-urlencoded',
			'transfer-encoding': 'chunked'
		};
		const sending = httpRequest(`${server.origin}/sign-in`, { method: 'POST', headers }, (response) =>
			resolve(response.statusCode)
		);
		sending.on('error', reject);
		sending.end(form);
	});
	expect(status).toBe(413);
});

test('a password of a megabyte is answered at the field', async () => {
	const started = Date.now();
	const response = await new Visitor(server.origin).post('/sign-in', { email: SET_UP.email, password: 'a'.repeat(1_000_000) });
	expect(response.status).toBe(400);
	expect(Date.now() - started).toBeLessThan(1_000);
});

test('an invitation and a reset link leave the address, work once, and name the configured origin', async () => {
	const forged = { 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https' };
	const host = /value="([a-z0-9]{26})"[^>]*>Northway Support \(host\)/.exec(await (await dina.get('/people')).text())![1]!;
	const fields = { name: 'Kim', email: 'kim@northway.example', organisation: host, roles: 'staff' };
	const page = await (await dina.post('/people?/invite', fields, forged)).text();
	const path = new RegExp(`${server.origin}(/invitation/[0-9a-f]{64})`).exec(page)![1]!;

	const kim = new Visitor(server.origin);
	const opened = await kim.get(path);
	expect([opened.headers.get('location'), opened.headers.get('referrer-policy')]).toEqual(['/invitation', 'no-referrer']);
	expect((await kim.post('/invitation', { name: 'Kim', password: 'seven tall herons' })).status).toBe(303);
	expect((await kim.get('/settings')).status).toBe(200);
	const again = new Visitor(server.origin);
	await again.get(path);
	expect((await again.get('/invitation')).status).toBe(404);
	expect(server.said()).not.toContain(path.slice(-64));
});

test('after ten wrong tries the account waits, known or not, and others go on', async () => {
	const stranger = new Visitor(server.origin);
	for (const email of ['kim@northway.example', 'nobody@northway.example']) {
		const statuses: number[] = [];
		for (let i = 0; i < 11; i++) {
			const response = await stranger.post('/sign-in', { email, password: `wrong ${i}` }, { 'x-forwarded-for': `10.0.0.${i}` });
			statuses.push(response.status);
		}
		expect(statuses.slice(0, 9)).toEqual(Array(9).fill(400));
		expect(statuses.at(-1)).toBe(429);
	}
});

test('signing in works without script, and with it the page asks for nothing that its policy forbids', async ({ browser }) => {
	const anew = await startServer();
	const keeper = new Visitor(anew.origin);
	await keeper.post('/setup', { ...SET_UP, code: anew.code });
	for (const javaScriptEnabled of [false, true]) {
		const context = await browser.newContext({ javaScriptEnabled });
		const page = await context.newPage();
		const complaints: string[] = [];
		page.on('console', (message) => message.text().includes('Content Security Policy') && complaints.push(message.text()));
		await page.goto(`${anew.origin}/people`);
		await page.getByLabel('E-mail address').fill(SET_UP.email);
		await page.getByLabel('Password').fill(PASSWORD);
		await page.getByRole('button', { name: 'Sign in' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('People');
		await page.getByRole('link', { name: 'Dina' }).first().click();
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		expect(complaints).toEqual([]);
		await context.close();
	}
	await anew.stop();
});
