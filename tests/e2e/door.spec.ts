import AxeBuilder from '@axe-core/playwright';
import { Caller } from './caller';
import { ROBIN, setUp, signIn } from './example';
import { startServer, type Server } from './server';
import { expect, test } from './workspace';

/** The one spec that goes through the door by hand; all others take a session. */
test.describe('the first visit', () => {
	let server: Server;
	test.beforeAll(async () => void (server = await startServer()));
	test.afterAll(() => server.stop());

	test('every address leads to set-up, which needs the code of the terminal, and is gone afterwards', async ({ page }) => {
		await page.goto(`${server.origin}/practices`);
		await expect(page).toHaveURL(/\/setup$/);
		await page.getByLabel('Name of the organisation').fill('Northway Support');
		await page.getByLabel('Your name').fill('Robin Vale');
		await page.getByLabel('Your e-mail address').fill(ROBIN.email);
		await page.getByLabel('Choose a password').fill(ROBIN.password);
		await page.getByLabel('Name or post').fill('The duty lead');
		await page.getByLabel('Telephone or e-mail address').fill('extension 999');
		await page.getByLabel('Set-up code').fill('AAAAA-BBBBB-CCCCC-DDDDD');
		await page.getByRole('button', { name: 'Set up the workspace' }).click();
		await expect(page.getByText('This is not the code that the terminal shows.').first()).toBeVisible();
		await expect(page.getByLabel('Name of the organisation')).toHaveValue('Northway Support');
		const found = await new AxeBuilder({ page }).analyze();
		expect(found.violations.map(({ id }) => id)).toEqual([]);

		await page.getByLabel('Set-up code').fill(server.code);
		await page.getByLabel('Choose a password').fill(ROBIN.password);
		await page.getByRole('button', { name: 'Set up the workspace' }).click();
		await expect(page).toHaveURL(/\/today$/);
		await expect(page.getByRole('link', { name: 'Robin Vale' }).first()).toBeVisible();
		expect((await new Caller(server.origin).get('/setup')).status).toBe(404);
	});

	test('a workspace that starts empty has no person switcher', async () => {
		const robin = await signIn(server.origin);
		expect((await robin.get('/settings')).text).not.toContain('visit-as');
		expect((await robin.post('/visit-as', { person: 'a'.repeat(26) })).status).toBe(403);
	});
});

test('there is no account before set-up, and nobody can be made without the code', async () => {
	const server = await startServer();
	try {
		const stranger = new Caller(server.origin);
		expect((await stranger.post('/sign-in', { email: 'admin@localhost', password: 'admin' })).status).toBe(409);
		await expect(setUp({ ...server, code: 'AAAAA-BBBBB-CCCCC-DDDDD' }, 'empty')).rejects.toThrow('400');
		expect((await stranger.get('/today')).to).toBe('/setup');
	} finally {
		await server.stop();
	}
});

test('Robin signs in after a wrong try, lands where they were going, and signs out', async ({ signedOut, allow }) => {
	allow(/status of 400/);
	const page = await signedOut();
	await page.goto('/objectives?x=1');
	await expect(page).toHaveURL(/\/sign-in\?next=/);
	await page.getByLabel('E-mail address').fill(ROBIN.email);
	await page.getByRole('textbox', { name: 'Password' }).fill('not this one at all');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(page.getByText('do not belong together')).toBeVisible();
	await expect(page.getByRole('textbox', { name: 'E-mail address' })).toHaveValue(ROBIN.email);
	await page.getByRole('textbox', { name: 'Password' }).fill(ROBIN.password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(page).toHaveURL(/\/objectives\?x=1$/);
	await page.getByRole('button', { name: 'Sign out' }).first().click();
	await expect(page).toHaveURL(/\/sign-in/);
	await page.goBack();
	await expect(page).toHaveURL(/\/sign-in/);
});

test('an address and a password that belong to nobody get the same answer as a wrong password', async ({ workspace }) => {
	const tell = async (fields: Record<string, string>) => {
		const { status, text } = await new Caller(workspace.origin).post('/sign-in', fields);
		return { status, text: text.replaceAll(fields.email!, 'E-MAIL').replace(/nonce[-=]"?[\w+/=-]+|[a-z0-9]{26}|kit_\w+/g, '') };
	};
	const known = await tell({ email: ROBIN.email, password: 'wrong horse' });
	expect(known.status).toBe(400);
	expect(await tell({ email: 'nobody@irwell.example', password: 'wrong horse' })).toEqual(known);
});

test('a session that ended opens nothing when its cookie is sent again', async ({ workspace }) => {
	const robin = await signIn(workspace.origin);
	const replayed = new Caller(workspace.origin, robin.cookies);
	expect((await replayed.get('/today')).status).toBe(200);
	expect((await robin.post('/sign-out')).status).toBe(303);
	expect((await replayed.get('/today')).to).toBe('/sign-in?next=%2Ftoday');
});

test('signing in takes a new session and ends the one before; a planted cookie is not adopted', async ({ workspace }) => {
	const before = await signIn(workspace.origin);
	const [name, old] = [...before.cookies][0]!;
	const again = new Caller(workspace.origin, before.cookies);
	await again.post('/sign-in', ROBIN);
	expect(again.cookies.get(name)).not.toBe(old);
	expect((await new Caller(workspace.origin, [[name, old]]).get('/today')).status).toBe(303);

	const planted = new Caller(workspace.origin, [[name, 'known-to-somebody-else']]);
	await planted.post('/sign-in', ROBIN);
	expect(planted.cookies.get(name)).not.toBe('known-to-somebody-else');
	expect((await planted.get('/today')).status).toBe(200);
});

test('the session cookie is for this server alone, out of reach of script', async ({ workspace }) => {
	const { headers } = await new Caller(workspace.origin).post('/sign-in', ROBIN);
	const [cookie] = headers['set-cookie']!.filter((line) => line.includes('grove-session'));
	expect(cookie).toMatch(/HttpOnly/i);
	expect(cookie).toMatch(/SameSite=Lax/i);
	expect(cookie).toMatch(/Path=\//i);
	expect(cookie).not.toMatch(/Domain=/i);
});

test('over https the cookie is bound to the host and sealed, and every page asks for https', async () => {
	const server = await startServer({ ORIGIN: 'https://grove.example' });
	try {
		const from = { origin: 'https://grove.example' };
		const caller = new Caller(server.origin);
		const fields = { organisation: 'Northway', name: 'Robin Vale', ...ROBIN, safeguardingName: 'A', safeguardingContact: '1' };
		const { headers, status } = await caller.post('/setup', { code: server.code, ...fields, start: 'empty' }, from);
		expect(status).toBe(303);
		expect(headers['set-cookie']!.join('\n')).toMatch(/__Host-grove-session=[^;]+;.*Secure/i);
		expect((await caller.get('/today')).headers['strict-transport-security']).toContain('max-age=31536000');
	} finally {
		await server.stop();
	}
});

test('after sign-in nobody is led to another site', async ({ workspace }) => {
	for (const next of ['https://evil.test', '//evil.test', '/\\evil.test', '/%09/evil.test', 'javascript:alert(1)', '/sign-in']) {
		const { status, to } = await new Caller(workspace.origin).post('/sign-in', { ...ROBIN, next });
		expect([next, status, to]).toEqual([next, 303, '/']);
	}
	expect((await new Caller(workspace.origin).post('/sign-in', { ...ROBIN, next: '/objectives' })).to).toBe('/objectives');
});

test('guessing is slowed down, whatever address the guesser claims, and a form keeps no password', async () => {
	const server = await startServer();
	try {
		await setUp(server, 'empty');
		const statuses: number[] = [];
		for (let tries = 0; tries < 12; tries++) {
			const { status, text } = await new Caller(server.origin).post(
				'/sign-in',
				{ email: ROBIN.email, password: `zq-guess-${tries}` },
				{ 'x-forwarded-for': `10.0.0.${tries}` }
			);
			statuses.push(status);
			expect(text).not.toContain('zq-guess');
		}
		expect(statuses.slice(0, 10)).toEqual(Array(10).fill(400));
		expect(statuses.slice(10)).toEqual([429, 429]);
		expect(server.said()).not.toContain('zq-guess');
		expect(server.said()).not.toContain(ROBIN.email);
	} finally {
		await server.stop();
	}
});

test('a password of a megabyte is refused for its length, before anything is done with it', async ({ workspace }) => {
	const { status, text } = await new Caller(workspace.origin).post('/sign-in', { ...ROBIN, password: 'a'.repeat(1_000_000) });
	expect([status, text.includes('Passwords have at most')]).toEqual([400, true]);
});
