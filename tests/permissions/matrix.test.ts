import { isHttpError, isRedirect, type RequestEvent } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { denyByDefault } from '#lib/server/identity/handles/deny-by-default';
import type { Id } from '#lib/domain/shared/ids';
import { setStanding } from '#lib/domain/learning-sets';
import { projectStanding } from '#lib/domain/projects';
import { Live } from '#lib/server/live';
import { fileOf, MATRIX, SEATS, type RecordName, type Row, type Seat } from './matrix';
import { makeRecords } from './records';
import { openSeats, type Seats } from './seats';
import { openStoreForAll, SILENT } from './store-for-all';

// Some pages ask the composition for its settings: here it is this test's own.
const composed = vi.hoisted(() => ({ app: {} }));
vi.mock('#lib/server/app', () => ({ app: async () => composed.app }));

type Loading = (event: unknown) => unknown;
const pages = import.meta.glob<{ load?: Loading }>('/src/routes/**/+page.server.ts');
const endpoints = import.meta.glob<{ GET?: Loading }>('/src/routes/**/+server.ts');
const bare = import.meta.glob('/src/routes/**/+page.svelte');
const routeOf = (file: string) => file.replace('/src/routes', '').replace(/\/[^/]+$/, '') || '/';

test('every route has a row, and every row a route', () => {
	const routes = new Set([pages, endpoints, bare].flatMap((files) => Object.keys(files).map(routeOf)));
	expect(MATRIX.map(({ route }) => route).sort()).toEqual([...routes].sort());
});

const isPublic = (route: string) => route.startsWith('/(public)');

let seats: Seats;
let records: Readonly<Record<RecordName, Id>>;
let swept: () => Promise<void>;
beforeAll(async () => {
	const { store, clock, sweep } = await openStoreForAll();
	swept = sweep;
	const live = new Live({ store, clock, standings: [projectStanding, setStanding], log: SILENT });
	composed.app = { store, clock, live, config: { origin: 'http://grove.test', secret: 'for tests', mail: null, digestHour: 7 } };
	seats = await openSeats(store, clock);
	records = await makeRecords(seats);
});
afterAll(async () => {
	await swept?.();
});

/** What this seat meets at a route: the guard at the door first, then the page's own load. */
async function meets({ route, record = 'none' }: Row, seat: Seat): Promise<'opens' | 'not found' | 'refused' | 'sign in first'> {
	const locals = await seats.locals(seat);
	const path =
		route
			.replace(/\/\([a-z]+\)/g, '')
			.replace('[kind]', record)
			.replace('[attachment=id]', records[fileOf(record)])
			.replace('[id=id]', records[record]) || '/';
	const url = new URL(path, 'http://grove.test');
	const request = new Request(url, { headers: { accept: 'text/html' } });
	const event = {
		locals,
		url,
		request,
		route: { id: route },
		params: { id: records[record], kind: record, attachment: records[fileOf(record)] },
		isDataRequest: false,
		setHeaders: () => undefined,
		depends: () => undefined,
		parent: async () => ({})
	};
	const passed = new Response('passed');
	const answer = await denyByDefault({ event: event as unknown as RequestEvent, resolve: () => passed });
	if (answer !== passed) return 'sign in first';
	// The door's own pages are decided by a link or a code; tests/e2e/door.spec.ts says how.
	if (isPublic(route) && record === 'none') return 'opens';
	const load =
		(await pages[`/src/routes${route}/+page.server.ts`]?.())?.load ??
		(await endpoints[`/src/routes${route}/+server.ts`]?.())?.GET;
	try {
		const found = await load?.(event);
		return found instanceof Response && found.status >= 400 ? 'not found' : 'opens';
	} catch (met) {
		if (isRedirect(met)) return 'opens';
		if (!isHttpError(met)) throw met;
		if (met.status === 403) return 'refused';
		if (met.status === 404) return 'not found';
		// It is there for this reader, only not ready: a note that is not finalised is not sent yet.
		if (met.status === 409 || met.status === 400) return 'opens';
		throw met;
	}
}

describe.each(MATRIX.filter(({ formOnly }) => !formOnly))('$route', (row) => {
	test.each(SEATS)('for %s', async (seat) => {
		const closed =
			seat === 'visitor' && !isPublic(row.route) ? 'sign in first' : row.refused?.includes(seat) ? 'refused' : 'not found';
		expect(await meets(row, seat)).toBe(row.opens.includes(seat) ? 'opens' : closed);
	});
});

describe.each(MATRIX.filter(({ formOnly }) => formOnly))('$route takes forms only', ({ route }) => {
	test('and shows nothing', async () => {
		expect((await endpoints[`/src/routes${route}/+server.ts`]?.())?.GET).toBeUndefined();
	});
});
