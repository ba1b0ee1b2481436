import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { supervisionOf, type Played } from '#tests/supervision-world';
import { openWorld, type CastName, type World } from '#tests/world';
import { entryPage } from '../learning-files';
import { Forbidden, NotFound } from '../shared/errors';
import { bringEntry, chooseHarvest, takeBackEntry, type HarvestChoice } from '.';

let world: World;
let play: Played;
let session: string;
let entry: string;
beforeEach(async () => {
	world = await openWorld();
	play = supervisionOf(world);
	session = await play.plan('Ada', 'Farid');
	entry = await play.keep('Ada');
	await bringEntry(await world.as('Ada'), session, { entry });
});
afterEach(() => world.close());

const choose = async (who: CastName, choice: HarvestChoice, which = entry) =>
	chooseHarvest(await world.as(who), session, { entry: which, choice });

describe('the harvest', () => {
	test('is the author’s to choose, and both see what was chosen and when', async () => {
		expect((await play.page('Farid', session)).brought).toMatchObject([{ id: entry, harvest: null, mine: false }]);
		await expect(choose('Farid', 'tree')).rejects.toBeInstanceOf(Forbidden);
		await choose('Ada', 'team');
		world.clock.moveOn(1);
		await choose('Ada', 'tree');
		for (const who of ['Ada', 'Farid'] as const)
			expect((await play.page(who, session)).brought).toMatchObject([{ harvest: { choice: 'tree', at: world.clock.now() } }]);
	});

	test('opens nothing to anybody by itself', async () => {
		await choose('Ada', 'tree');
		for (const other of ['Grace', 'Dina', 'Ben'] as const)
			await expect(entryPage(await world.as(other), entry)).rejects.toBeInstanceOf(NotFound);
	});

	test('speaks only of what was brought here and is still', async () => {
		await expect(choose('Ada', 'tree', await play.keep('Ada', 'Another'))).rejects.toBeInstanceOf(NotFound);
		await choose('Ada', 'team');
		await takeBackEntry(await world.as('Ada'), session, { entry });
		expect((await play.page('Farid', session)).brought).toEqual([]);
		await expect(choose('Ada', 'tree')).rejects.toBeInstanceOf(NotFound);
		await expect(choose('Grace', 'tree')).rejects.toBeInstanceOf(NotFound);
	});
});
