import { expect, test } from 'vitest';
import { contextFor, exampleIsWhole, setUpWorkspace, workspaceOf } from '#lib/domain/people';
import { setStanding } from '#lib/domain/learning-sets';
import { projectStanding } from '#lib/domain/projects';
import type { Store } from '#lib/domain/shared/context';
import { StoreUnavailable } from '#lib/domain/shared/errors';
import { newId } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { openTestStore } from '#tests/contract/open';
import { testClock } from '#tests/world';
import { collections } from '../collections';
import { argonPasswords } from '../identity/argon-passwords';
import { endExample } from '../identity/end-example';
import { setUpContent } from '../identity/set-up-content';
import { tryToLoadExample } from './try-to-load';

const OWN = { organisation: 'Northway', name: 'Dina', email: 'dina@northway.example', password: 'rowan hedge lantern 44' };

/** A store whose disk is full from the commit of this number on. */
function fullAfter(store: Store, commits: number): Store {
	let left = commits;
	const commit: Store['commit'] = (wish) =>
		left-- > 0 ? store.commit(wish) : Promise.reject(new StoreUnavailable('disk-full', 'The disk is full.'));
	return new Proxy(store, {
		get: (of, name) => {
			const own: unknown = name === 'commit' ? commit : Reflect.get(of, name);
			return typeof own === 'function' ? (own.bind(of) as unknown) : own;
		}
	});
}

/** A workspace that was set up as the example, before anything of it is loaded. */
async function openSetUp() {
	const clock = testClock();
	const store = await openTestStore(collections, clock);
	const door = { store, clock, newId, passwords: argonPasswords(new Set()) };
	const wish = { ...OWN, safeguardingName: 'Lead', safeguardingContact: '9' };
	const keeper = await setUpWorkspace(door, wish, { ...setUpContent(), example: true });
	return { store, clock, keeper, now: () => workspaceOf(store.as(system('example'))) };
}

test('an example that breaks off keeps nobody out: the workspace says so, and ending it leaves one that starts empty', async () => {
	const { store, clock, keeper, now } = await openSetUp();
	const broken = { store: fullAfter(store, 40), clock, standings: [projectStanding, setStanding] };
	const told: unknown[] = [];
	const log = { error: (...of: unknown[]) => void told.push(of) };
	await tryToLoadExample(await contextFor(keeper, broken), broken, log);
	expect(told).toEqual([[{ error: 'StoreUnavailable' }, 'the example was not loaded whole']]);
	expect(await now()).toMatchObject({ example: true, unfinished: true });
	await endExample({ store, clock, collections }, keeper);
	expect(await now()).toMatchObject({ example: false, unfinished: false });
	await store.close();
});

test('once it is loaded whole nothing of that is said', async () => {
	const { store, now } = await openSetUp();
	expect(await now()).toMatchObject({ example: true, unfinished: true });
	await exampleIsWhole(store);
	expect(await now()).toMatchObject({ example: true, unfinished: false });
	await store.close();
});
