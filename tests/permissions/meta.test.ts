import type { RequestEvent } from '@sveltejs/kit';
import { isHttpError } from '@sveltejs/kit';
import { render } from 'svelte/server';
import { beforeEach, expect, test, vi } from 'vitest';
import { offerPractice } from '#lib/domain/practices';
import type { Id } from '#lib/domain/shared/ids';
import { CASE, openPracticeWorld, type PracticeWorld } from '../practice-world';
import type { CastName } from '../world';

const address = vi.hoisted(() => ({ url: new URL('http://grove.test/practices') }));
vi.mock('$app/state', () => ({ page: { url: address.url, data: {}, form: null, params: {} } }));
const composed = vi.hoisted(() => ({ clock: {} }));
vi.mock('#lib/server/app', () => ({ app: async () => ({ ...composed, config: { origin: 'http://grove.test' } }) }));

let world: PracticeWorld;
beforeEach(async () => {
	world = await openPracticeWorld();
	composed.clock = world.clock;
});

/** What the head of a practice's page tells whoever opens it, a person or a program; the status where there is no page. */
async function headFor(who: CastName | null, id: Id): Promise<string | number> {
	const ctx = who && (await world.as(who));
	const { load } = await import('../../src/routes/(public)/practices/[id=id]/+page.server');
	const { default: Page } = await import('../../src/routes/(public)/practices/[id=id]/+page.svelte');
	const event = {
		locals: { ctx, read: ctx?.read ?? world.signedOut },
		params: { id },
		isDataRequest: false,
		depends: () => undefined
	};
	try {
		const data = await load(event as unknown as RequestEvent as never);
		return render(Page, { props: { data: { person: null, ...(data as object) } as never } }).head;
	} catch (met) {
		if (isHttpError(met)) return met.status;
		throw met;
	}
}
const TOLD = ['rel="canonical"', 'property="og:title"', 'application/ld+json'];

test('the page of a practice for anyone tells programs its address, title and publisher', async () => {
	const id = await world.published();
	for (const who of [null, 'Eve', 'Dina'] as const) {
		const head = await headFor(who, id);
		for (const meta of TOLD) expect([who, head]).toEqual([who, expect.stringContaining(meta)]);
		expect(head).toContain('A bus timetable drawn by hand');
	}
});

test('the page of a practice for partners tells programs nothing, and is not there for somebody signed out', async () => {
	const id = await world.draft('Eve', CASE);
	await offerPractice(await world.as('Eve'), id);
	await world.publish(id, { readers: 'partners' });
	expect(await headFor(null, id)).toBe(404);
	for (const who of ['Eve', 'Ada'] as const) {
		const head = await headFor(who, id);
		expect(head).toContain('<title>');
		for (const meta of TOLD) expect([who, head]).not.toEqual([who, expect.stringContaining(meta)]);
	}
});
