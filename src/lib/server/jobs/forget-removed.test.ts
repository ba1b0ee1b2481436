import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as v from 'valibot';
import { bringEntry, broughtGone, planSupervision, planSupervisionWish } from '#lib/domain/supervision';
import { deleteEntry, draftOrNull, keepEntry, keepEntryWish, saveDraft } from '#lib/domain/learning-files';
import { sourcesGone } from '#lib/domain/learning-tree';
import { addHours, systemClock } from '#lib/domain/shared/clock';
import { newId } from '#lib/domain/shared/ids';
import { sharedDatabase } from '#tests/postgres-server';
import { openWorld, testClock } from '#tests/world';
import { collections } from '../collections';
import { check } from '../command-line/check';
import { withStore } from '../command-line/opened';
import { forgetRemoved } from './forget-removed';
import { linksGone } from './links-gone';

let ground: string;
let said: string;
beforeEach(async () => {
	ground = await mkdtemp(join(tmpdir(), 'grove-forget-'));
	vi.stubEnv('DATA_DIR', ground);
	said = '';
	vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((said += String(text)), true));
});
afterEach(async () => {
	vi.restoreAllMocks();
	vi.unstubAllEnvs();
	await rm(ground, { recursive: true, force: true });
});

test.each([
	['in a folder', async () => ''],
	['in PostgreSQL', sharedDatabase]
])('a workspace %s from which something was forgotten is found to be in order', async (_where, address) => {
	vi.stubEnv('DATABASE_URL', await address());
	await withStore(async (store) => {
		const world = await openWorld({ store, clock: testClock(systemClock.now()) });
		const ada = await world.as('Ada');
		const entry = await keepEntry(ada, v.parse(keepEntryWish, { text: 'Soon gone.' }));
		const plan = v.parse(planSupervisionWish, { person: world.ids.Farid, day: world.clock.now().slice(0, 10) });
		await bringEntry(ada, await planSupervision(ada, plan), { entry });
		await deleteEntry(await world.as('Ada'), entry);
		await store.keepBlob(Buffer.from('of a form that was never sent'));
	});
	await check([]);
	expect(said).toContain('1 links lead nowhere');
	said = '';

	const told: object[] = [];
	const log = { info: (details: object) => void told.push(details), warn() {}, error() {} };
	const later = { now: () => addHours(systemClock.now(), 31 * 24) };
	await withStore((store) =>
		forgetRemoved({ store, collections, goesAlong: [linksGone, sourcesGone, broughtGone], clock: later, log })
	);
	expect(told).toMatchObject([{ records: { 'learning-entry': 1, 'brought-entry': 1, link: 1 }, files: { blobs: 1, bytes: 29 } }]);
	await check([]);
	expect(said).toBe('Everything is in order.\n');
});

test('a draft that nobody touched for ninety days is forgotten, and a younger one is not', async () => {
	vi.stubEnv('DATABASE_URL', '');
	await withStore(async (store) => {
		const world = await openWorld({ store, clock: testClock(systemClock.now()) });
		const drafts = [newId(), newId()] as const;
		const type = async (draft: string) =>
			saveDraft(await world.as('Ada'), { draft, entry: null, values: { text: 'Half a line' } });
		await type(drafts[0]);
		world.clock.moveOn(48);
		await type(drafts[1]);
		const log = { info() {}, warn() {}, error() {} };
		const later = { now: () => addHours(systemClock.now(), 91 * 24) };
		await forgetRemoved({ store, collections, goesAlong: [linksGone], clock: later, log });
		expect(await draftOrNull(await world.as('Ada'), drafts[0])).toBeNull();
		expect(await draftOrNull(await world.as('Ada'), drafts[1])).toMatchObject({ values: { text: 'Half a line' } });
	});
});

test('every passing kind says from when its ninety days are counted', () => {
	const passing = collections.filter(({ retention }) => retention === 'passing');
	expect(passing.filter(({ passingSince }) => passingSince === undefined).map(({ kind }) => kind)).toEqual([]);
	expect(passing.length).toBeGreaterThan(4);
});
