import { isActionFailure, isHttpError, isRedirect, type RequestEvent } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { denyByDefault } from '#lib/server/identity/handles/deny-by-default';
import { DECIDED_ELSEWHERE, DEEDS } from './deeds';
import type { Deed, Given } from './deeds/deed';
import { formEvent } from './form-event';
import { plantVocabularies } from '../plant-vocabularies';
import { plantTemplates } from './records';
import { SEATS, type Seat } from './matrix';
import { openSeats, type Seats } from './seats';
import { openStoreForAll } from './store-for-all';

// Some actions ask the composition for the store or the origin: here it is this test's own, on a store with no search worker.
const composed = vi.hoisted(() => ({ app: {} }));
vi.mock('#lib/server/app', () => ({ app: async () => composed.app }));

type Doing = (event: unknown) => unknown;
const pages = import.meta.glob<{ actions?: Record<string, Doing> }>('/src/routes/**/+page.server.ts');
const endpoints = import.meta.glob<{ POST?: Doing }>('/src/routes/**/+server.ts');
const routeOf = (file: string) => file.replace('/src/routes', '').replace(/\/[^/]+$/, '') || '/';

/** What every route takes, as `route action`. */
async function actionsOfAllRoutes(): Promise<Map<string, Doing>> {
	const found = new Map<string, Doing>();
	for (const [file, load] of Object.entries(pages))
		for (const [name, run] of Object.entries((await load()).actions ?? {})) found.set(`${routeOf(file)} ${name}`, run);
	for (const [file, load] of Object.entries(endpoints)) {
		const { POST } = await load();
		if (POST) found.set(`${routeOf(file)} POST`, POST);
	}
	return found;
}

let doings: Map<string, Doing>;
let seats: Seats;
let swept: () => Promise<void>;
beforeAll(async () => {
	const { store, clock, sweep } = await openStoreForAll();
	swept = sweep;
	composed.app = { store, clock, imports: { look() {} }, config: { origin: 'http://grove.test', secret: 'for tests' } };
	seats = await openSeats(store, clock);
	await plantTemplates(seats);
	await plantVocabularies(store);
	doings = await actionsOfAllRoutes();
	// Every route is read: beside other work that takes longer than a hook is given.
});
afterAll(async () => {
	await swept?.();
});

test('every action has a row, and every row an action', () => {
	const rows = [...DEEDS.map(({ route, action }) => `${route} ${action}`), ...Object.keys(DECIDED_ELSEWHERE)];
	expect(rows.toSorted()).toEqual([...doings.keys()].toSorted());
});

/** Sends the form as this seat, past the guard at the door, and gives the status of the answer. */
async function send(deed: Deed, given: Given, seat: Seat): Promise<number> {
	const body = new FormData();
	for (const [name, value] of Object.entries(given.fields ?? {}))
		for (const each of [value].flat()) body.append(name, each instanceof File ? each : String(each));
	const event = await formEvent(seats, deed, given, body, seat);
	const passed = new Response('passed');
	const guarded = await denyByDefault({ event: event as unknown as RequestEvent, resolve: () => passed });
	if (guarded !== passed) return guarded.status;
	try {
		const answer = await doings.get(`${deed.route} ${deed.action}`)!(event);
		return isActionFailure(answer) || answer instanceof Response ? answer.status : 200;
	} catch (met) {
		if (isRedirect(met) || isHttpError(met)) return met.status;
		throw met;
	}
}

/**
 * Not yours to do, or not there. A draft under somebody else's id is a conflict; whoever names themselves as their own
 * supervisor is told at the field. The same form is taken from whoever may, so none of these is for a form that is not whole.
 */
const REFUSALS = [400, 403, 404, 409];

let last = 0;
/** The number of the last commit; what was read before is not read again. */
async function commits(): Promise<number> {
	last = (await seats.world.store.changes(last, 100_000)).at(-1)?.sequence ?? last;
	return last;
}

describe.each(DEEDS)('$route $action', (deed) => {
	const others = SEATS.filter((seat) => !(deed.may as readonly Seat[]).includes(seat));

	test('is refused to whoever may not, and changes nothing', async () => {
		const given = await deed.given(seats, deed.may[0]!);
		const before = await commits();
		const answers: Partial<Record<Seat, number>> = {};
		for (const seat of others) answers[seat] = await send(deed, given, seat);
		// A page that is open to everybody has no door: there a visitor finds nothing to do.
		const shut = deed.route.startsWith('/(public)') ? 404 : 401;
		const refused = others.map((seat) => [seat, seat === 'visitor' ? shut : expect.toBeOneOf(REFUSALS)]);
		expect(answers).toEqual(Object.fromEntries(refused));
		expect(await commits()).toBe(before);
		expect([deed.may[0], await send(deed, given, deed.may[0]!)]).toEqual([deed.may[0], expect.toBeOneOf([200, 303])]);
		expect((await commits()) > before).toBe(!deed.looks);
	});

	test.each(deed.may.slice(1))('is done by the %s', async (seat) => {
		const given = await deed.given(seats, seat);
		const before = await commits();
		expect(await send(deed, given, seat)).toSatisfy((status) => status === 200 || status === 303);
		expect((await commits()) > before).toBe(!deed.looks);
	});
});
