import type { Handle, RequestEvent } from '@sveltejs/kit';
import { expect, describe, test } from 'vitest';
import { encode } from '@auth/core/jwt';
import { disablePerson, signIn, type Door } from '#lib/domain/people';
import { StoreUnavailable } from '#lib/domain/shared/errors';
import { newId } from '#lib/domain/shared/ids';
import { DINAS_PASSWORD, openWorld, type World } from '../../../../../tests/world';
import { argonPasswords } from '../argon-passwords';
import { sessionCookie } from '../session-cookie';
import { allowedMethods } from './allowed-methods';
import { BASE_HEADERS } from './base-headers';
import { bodyLimit } from './body-limit';
import { denyByDefault } from './deny-by-default';
import { identify } from './identify';
import { readableForm } from './readable-form';
import { requestLog } from './request-log';
import { sameOrigin } from './same-origin';
import { knownAction } from './known-action';
import { securityHeaders } from './security-headers';
import { setUpFirst } from './set-up-first';
import { storeTrouble } from './store-trouble';

const ORIGIN = 'https://grove.example';

interface Asked {
	readonly path?: string;
	readonly method?: string;
	readonly headers?: Record<string, string>;
	readonly body?: BodyInit;
	readonly route?: string | null;
	readonly cookies?: Record<string, string>;
	readonly locals?: object;
}

/** An event such as Kit makes, as far as the handles look at it. */
function eventOf({
	path = '/today',
	method = 'GET',
	headers = {},
	body,
	route = '/(app)/today',
	cookies = {},
	locals = {}
}: Asked) {
	const request = new Request(ORIGIN + path, {
		method,
		headers: { accept: 'text/html', ...headers },
		body,
		duplex: 'half'
	} as RequestInit);
	const deleted: string[] = [];
	const event = {
		request,
		url: new URL(ORIGIN + path),
		route: { id: route },
		isDataRequest: false,
		locals: { ctx: null, ...locals },
		cookies: { get: (name: string) => cookies[name], delete: (name: string) => deleted.push(name) }
	};
	return { event: event as unknown as RequestEvent, deleted };
}

const OPENED = 'opened';
async function ask(handle: Handle, asked: Asked, answer: (event: RequestEvent) => Response = () => new Response(OPENED)) {
	const { event, deleted } = eventOf(asked);
	const response = await handle({ event, resolve: (resolved) => answer(resolved as RequestEvent) });
	return { response, event, deleted, opened: response.ok && (await response.clone().text()) === OPENED };
}

describe('methods', () => {
	test.each(['GET', 'HEAD', 'POST'])('%s is answered', async (method) => {
		expect((await ask(allowedMethods, { method })).response.status).toBe(200);
	});
	test.each(['OPTIONS', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])('%s is not', async (method) => {
		const { response } = await ask(allowedMethods, { method });
		expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
	});
});

describe('the action of a form', () => {
	test.each(['/settings', '/settings?/password', '/settings?/signOutEverywhere&after=x'])('%s goes on', async (path) => {
		expect((await ask(knownAction, { method: 'POST', path })).opened).toBe(true);
	});
	test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', '%5f%5fproto%5f%5f', 'a.b', ''])(
		'?/%s is nowhere',
		async (name) => {
			expect((await ask(knownAction, { method: 'POST', path: `/settings?/${name}` })).response.status).toBe(404);
		}
	);
});

describe('where a form comes from', () => {
	const from = sameOrigin(async () => ORIGIN);
	test('a page of the workspace may send, whichever type the body has', async () => {
		for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', 'application/json'])
			expect((await ask(from, { method: 'POST', headers: { origin: ORIGIN, 'content-type': type }, body: 'a' })).opened).toBe(
				true
			);
		expect((await ask(from, { method: 'POST', headers: { origin: ORIGIN, 'sec-fetch-site': 'same-origin' } })).opened).toBe(true);
	});
	test.each([
		{ origin: 'https://evil.test' },
		{ origin: 'null' },
		{ origin: `${ORIGIN}.evil.test` },
		{ origin: 'http://grove.example' },
		{ origin: ORIGIN, 'sec-fetch-site': 'cross-site' },
		{ 'sec-fetch-site': 'same-site' },
		{ 'content-type': 'TEXT/PLAIN' },
		{}
	] as Record<string, string>[])('nothing else may: %j', async (headers) => {
		expect((await ask(from, { method: 'POST', headers, body: 'a' })).response.status).toBe(403);
	});
	test('reading needs no origin', async () => {
		expect((await ask(from, { headers: { 'sec-fetch-site': 'cross-site' } })).opened).toBe(true);
	});
});

describe('the size of what is sent', () => {
	const small = bodyLimit(1_000);
	const post = (body: BodyInit, headers: Record<string, string> = {}) => ask(small, { method: 'POST', body, headers });
	test('a body that fits arrives whole', async () => {
		const { event, opened } = await post('a'.repeat(1_000));
		expect([opened, (await event.request.text()).length]).toEqual([true, 1_000]);
	});
	test('one that says it is too large is refused before it is read', async () => {
		const body = new ReadableStream({ pull: () => Promise.reject(new Error('nobody reads this')) });
		expect((await post(body, { 'content-length': '1001' })).response.status).toBe(413);
	});
	test('one that does not say, or lies, is refused when too much came', async () => {
		let sent = 0;
		const endless = () => new ReadableStream({ pull: (controller) => (sent++, controller.enqueue(new Uint8Array(400))) });
		expect((await post(endless())).response.status).toBe(413);
		expect((await post(endless(), { 'content-length': '10' })).response.status).toBe(413);
		expect(sent).toBeLessThan(20);
	});
	test('compressed bodies are not taken', async () => {
		expect((await post('a', { 'content-encoding': 'gzip' })).response.status).toBe(415);
	});
});

describe('what is sent', () => {
	const sent = async (body: BodyInit, type?: string) => {
		const { event } = eventOf({ method: 'POST', body, ...(type ? { headers: { 'content-type': type } } : {}) });
		return readableForm({
			event,
			resolve: async ({ request }) => new Response((await request.formData()).get('text') as string)
		});
	};

	test('is a form, and can still be read by its page', async () => {
		expect(await (await sent(new URLSearchParams({ text: 'kept' }))).text()).toBe('kept');
		const parts = new FormData();
		parts.append('text', 'kept');
		expect(await (await sent(parts)).text()).toBe('kept');
	});

	test.each([
		['text/plain', 'text=1'],
		['multipart/form-data', 'no boundary'],
		['multipart/form-data; boundary=x', 'cut off'],
		['application/json', '{}']
	])('is refused as %s that is no whole form', async (type, body) => {
		expect((await sent(body, type)).status).toBe(400);
	});
});

describe('without a session', () => {
	test('a page leads to sign-in and back', async () => {
		const { response } = await ask(denyByDefault, { path: '/people?after=x', route: '/(app)/people' });
		expect([response.status, response.headers.get('location')]).toEqual([303, '/sign-in?next=%2Fpeople%3Fafter%3Dx']);
	});
	test('a form and a file are refused', async () => {
		expect((await ask(denyByDefault, { method: 'POST' })).response.status).toBe(401);
		expect((await ask(denyByDefault, { headers: { accept: '*/*' } })).response.status).toBe(401);
	});
	test('what lies outside every folder is closed as well', async () => {
		expect((await ask(denyByDefault, { route: '/forgotten' })).response.status).toBe(303);
		expect((await ask(denyByDefault, { route: '/(publicity)' })).response.status).toBe(303);
	});
	test('public pages open, and an address that leads nowhere is not found', async () => {
		expect((await ask(denyByDefault, { route: '/(public)/sign-in' })).opened).toBe(true);
		expect((await ask(denyByDefault, { route: null, path: '/.git/HEAD' })).opened).toBe(true);
	});
	test('somebody whose account is closed is led to what they may take away, and sends nothing', async () => {
		const locals = { ctx: null, leaving: true };
		const led = await ask(denyByDefault, { locals });
		expect([led.response.status, led.response.headers.get('location')]).toEqual([303, '/learning-file/take-away']);
		expect((await ask(denyByDefault, { locals, method: 'POST' })).response.status).toBe(403);
		const route = '/(app)/learning-file/take-away';
		expect((await ask(denyByDefault, { route, locals: { ctx: {}, leaving: true } })).opened).toBe(true);
	});
	test('somebody signed in passes', async () => {
		expect((await ask(denyByDefault, { locals: { ctx: {} } })).opened).toBe(true);
	});
});

describe('before set-up', () => {
	test('every page leads there, and none afterwards', async () => {
		let done = false;
		const handle = setUpFirst(async () => done);
		expect((await ask(handle, {})).response.headers.get('location')).toBe('/setup');
		expect((await ask(handle, { route: null, path: '/' })).response.headers.get('location')).toBe('/setup');
		expect((await ask(handle, { route: '/(public)/setup' })).opened).toBe(true);
		expect((await ask(handle, { method: 'POST' })).response.status).toBe(409);
		done = true;
		expect((await ask(handle, {})).opened).toBe(true);
	});
});

describe('headers', () => {
	const secured = securityHeaders(async () => true);
	test('stand on every answer', async () => {
		for (const answer of [new Response('x'), Response.redirect(ORIGIN), new Response(null, { status: 404 }), Response.json({})]) {
			const { headers } = (await ask(secured, {}, () => answer)).response;
			for (const [name, value] of Object.entries(BASE_HEADERS)) expect(headers.get(name)).toBe(value);
			expect(headers.get('content-security-policy')).toContain("default-src 'none'");
			expect(headers.get('strict-transport-security')).toContain('max-age');
			expect(headers.get('cache-control')).toBe('no-cache');
		}
	});
	test('keep a page’s own policy, and name the letters of a text', async () => {
		const page = () => new Response('x', { headers: { 'content-security-policy': 'own', 'content-type': 'text/html' } });
		const { headers } = (await ask(secured, {}, page)).response;
		expect([headers.get('content-security-policy'), headers.get('content-type')]).toEqual(['own', 'text/html; charset=utf-8']);
	});
	test('keep what somebody signed in reads out of every cache, and promise no https where there is none', async () => {
		const { headers } = (
			await ask(
				securityHeaders(async () => false),
				{ locals: { ctx: {} } }
			)
		).response;
		expect([headers.get('cache-control'), headers.get('strict-transport-security')]).toEqual(['private, no-store', null]);
	});
});

test('the log has one line a request, with the pattern of its address and no word of it', async () => {
	const lines: object[] = [];
	const log = { info: (line: object) => lines.push(line) };
	const asked = { path: '/reset/0123?words=secret', route: '/(public)/reset/[token]' };
	const { event } = await ask(
		requestLog(async () => log as never),
		asked
	);
	expect(lines).toMatchObject([
		{ request: event.locals.requestId, method: 'GET', route: '/(public)/reset/[token]', status: 200 }
	]);
	expect(JSON.stringify(lines)).not.toMatch(/secret|0123/);
});

test('a store that cannot be read is said plainly, with 503', async () => {
	const { response } = await ask(storeTrouble, {}, () => {
		throw new StoreUnavailable('unreachable', 'away');
	});
	expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60']);
	await expect(
		ask(storeTrouble, {}, () => {
			throw new Error('other');
		})
	).rejects.toThrow('other');
});

describe('who is asking', () => {
	const secret = 'c'.repeat(64);
	const { name } = sessionCookie(ORIGIN);
	const doorTo = ({ store, clock }: World): Door => ({ store, clock, newId, passwords: argonPasswords(new Set()) });
	const handleFor = (world: World) =>
		identify(async () => ({ door: doorTo(world), standings: [], origin: ORIGIN, secret, log: { error: () => undefined } }));
	const cookieFor = (session: string, key = secret, person?: string) =>
		encode({ token: { session, person }, secret: key, salt: name });

	async function signedIn(given?: World) {
		const world = given ?? (await openWorld());
		const started = await signIn(doorTo(world), { email: 'dina@northway.example', password: DINAS_PASSWORD, browser: '' });
		return { world, session: started!.session };
	}

	test('is the person of the cookie’s session, whomever else the cookie names', async () => {
		const { world, session } = await signedIn();
		for (const claimed of [undefined, world.ids.Dina, world.ids.Farid, newId()]) {
			const { event } = await ask(handleFor(world), { cookies: { [name]: await cookieFor(session, secret, claimed) } });
			expect(event.locals.ctx?.actor.name).toBe('Dina');
			expect(event.locals.session).toMatchObject({ id: session, person: world.ids.Dina });
		}
	});

	test('is a visitor without one, with one of somebody else’s making, or with one that was planted; the cookie goes', async () => {
		const { world, session } = await signedIn();
		for (const cookie of [
			await cookieFor(session, 'd'.repeat(64)),
			await cookieFor(newId()),
			session,
			'known',
			'x'.repeat(20_000),
			''
		]) {
			const { event, deleted } = await ask(handleFor(world), { cookies: { [name]: cookie } });
			expect([event.locals.ctx, event.locals.reader.kind, deleted]).toEqual([null, 'visitor', [name]]);
		}
		expect((await ask(handleFor(world), {})).deleted).toEqual([]);
	});

	test('is nobody any more once the account is disabled', async () => {
		const { world, session } = await signedIn();
		const cookies = { [name]: await cookieFor(session, secret, world.ids.Dina) };
		const { addPerson } = await import('#lib/domain/people');
		const dina = await world.as('Dina');
		await addPerson(dina, { name: 'Kim', organisation: world.organisations.host, roles: ['staff', 'administrator'] });
		await disablePerson(dina, world.ids.Dina);
		expect((await ask(handleFor(world), { cookies })).event.locals.ctx).toBeNull();
	});

	test('is a visitor everywhere but where they take their own words away, while a disabled account lets them', async () => {
		const { world } = await signedIn();
		const { addPerson } = await import('#lib/domain/people');
		const dina = await world.as('Dina');
		await addPerson(dina, { name: 'Kim', organisation: world.organisations.host, roles: ['staff', 'administrator'] });
		await disablePerson(dina, world.ids.Dina, { takeAway: true });
		const { session } = await signedIn(world);
		const cookies = { [name]: await cookieFor(session, secret, world.ids.Dina) };
		const at = async (route: string) => {
			const { event, deleted } = await ask(handleFor(world), { cookies, route });
			return [event.locals.ctx?.actor.name ?? null, event.locals.reader.kind, event.locals.leaving, deleted];
		};
		expect(await at('/(app)/learning-file/take-away')).toEqual(['Dina', 'person', true, []]);
		expect(await at('/(app)/learning-file/take-away/archive')).toEqual(['Dina', 'person', true, []]);
		for (const route of ['/(app)/today', '/(app)/learning-file', '/(public)/search', '/(app)/settings'])
			expect([route, ...(await at(route))]).toEqual([route, null, 'visitor', true, []]);
	});
});
