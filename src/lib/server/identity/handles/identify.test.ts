import { encode } from '@auth/core/jwt';
import type { RequestEvent } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { endSession, signIn } from '#lib/domain/people';
import { DINAS_PASSWORD, openWorld } from '#tests/world';
import { doorOf } from '../door';
import { sessionCookie } from '../session-cookie';
import { identify } from './identify';

const ORIGIN = 'http://grove.test';
const SECRET = 'a'.repeat(64);

/** Dina signed in, and a way to ask for a route of hers after so many hours: whether her session is still open. */
async function signedIn() {
	const world = await openWorld();
	const door = doorOf(world);
	const opened = await signIn(door, { email: 'dina@northway.example', password: DINAS_PASSWORD, browser: 'Test' });
	const salt = sessionCookie(ORIGIN).name;
	const token = await encode({ token: { session: opened!.session, person: opened!.person }, secret: SECRET, salt });
	const told: unknown[] = [];
	const handle = identify(async () => ({
		door,
		standings: [],
		origin: ORIGIN,
		secret: SECRET,
		log: { error: (details: object) => void told.push(details) }
	}));
	const known = async (route: string) => {
		const locals = {} as App.Locals;
		const cookies = { get: () => token, delete: () => undefined };
		const event = { locals, cookies, route: { id: route } } as unknown as RequestEvent;
		await handle({ event, resolve: async () => new Response() });
		expect(told).toEqual([]);
		return locals.ctx;
	};
	const asks = async (route: string, hours: number): Promise<boolean> => {
		world.clock.moveOn(hours);
		return (await known(route)) !== null;
	};
	/** Resolves with the next commit: a session is seen beside the request. */
	const kept = () => new Promise<void>((done) => void world.store.onCommit(() => done()));
	return { asks, known, kept, leave: () => endSession(door, opened!.session) };
}

test('pages that somebody opens keep their session open', async () => {
	const { asks, kept } = await signedIn();
	const seen = kept();
	expect(await asks('/(app)/today', 7)).toBe(true);
	await seen;
	expect(await asks('/(app)/today', 7)).toBe(true);
});

test('the number of notifications that an open page asks for does not', async () => {
	const { asks } = await signedIn();
	expect([await asks('/(app)/notifications/count', 7), await asks('/(app)/notifications/count', 7)]).toEqual([true, false]);
});

test('pages that ask while somebody is looked up share the next look, and none is known by a look of before', async () => {
	const { known, leave } = await signedIn();
	const page = () => known('/(app)/today');
	const looking = page();
	// One turn until it asks, one until the answer is begun.
	for (const _ of [1, 2]) await new Promise((turnIsOver) => setImmediate(turnIsOver));
	const [first, second, third] = await Promise.all([looking, page(), page()]);
	expect(first).not.toBeNull();
	expect(second).not.toBe(first);
	expect(third).toBe(second);
	expect(await page()).not.toBe(third);
	await leave();
	expect(await Promise.all([page(), page()])).toEqual([null, null]);
});
