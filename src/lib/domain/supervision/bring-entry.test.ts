import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { supervisionOf, type Played } from '#tests/supervision-world';
import { openWorld, type World } from '#tests/world';
import { entryPage } from '../learning-files';
import { appointSupervisor } from '../people';
import { Forbidden, NotFound } from '../shared/errors';
import { bringEntry, entriesToBring, takeBackEntry } from '.';

let world: World;
let play: Played;
beforeEach(async () => {
	world = await openWorld();
	play = supervisionOf(world);
});
afterEach(() => world.close());

describe('an entry that is brought', () => {
	test('opens to the supervisor, and closes again when it is taken back', async () => {
		const [id, entry] = [await play.plan('Ada', 'Farid'), await play.keep('Ada')];
		await expect(entryPage(await world.as('Farid'), entry)).rejects.toBeInstanceOf(NotFound);
		await bringEntry(await world.as('Ada'), id, { entry });
		expect((await play.page('Farid', id)).brought).toMatchObject([{ id: entry, title: 'He closed the folder.' }]);
		await expect(entryPage(await world.as('Farid'), entry)).resolves.toMatchObject({ mine: false });
		await takeBackEntry(await world.as('Ada'), id, { entry });
		expect((await play.page('Farid', id)).brought).toEqual([]);
		await expect(entryPage(await world.as('Farid'), entry)).rejects.toBeInstanceOf(NotFound);
	});

	test('stays open when it was open before, or stands in another session', async () => {
		const [first, second] = [await play.plan('Ada', 'Farid'), await play.plan('Ada', 'Farid', '2026-05-28')];
		const [open, entry] = [await play.keep('Ada', undefined, 'supervisor'), await play.keep('Ada')];
		const ada = await world.as('Ada');
		await bringEntry(ada, first, { entry: open });
		await takeBackEntry(ada, first, { entry: open });
		await expect(entryPage(await world.as('Farid'), open)).resolves.toBeTruthy();

		await bringEntry(ada, first, { entry });
		await bringEntry(ada, second, { entry });
		await takeBackEntry(ada, first, { entry });
		await expect(entryPage(await world.as('Farid'), entry)).resolves.toBeTruthy();
		await takeBackEntry(ada, second, { entry });
		await expect(entryPage(await world.as('Farid'), entry)).rejects.toBeInstanceOf(NotFound);
	});

	test('is the supervisee’s to choose: Farid brings nothing of Ada’s, and Ada nothing of Grace’s', async () => {
		const [id, entry] = [await play.plan('Ada', 'Farid'), await play.keep('Ada', undefined, 'supervisor')];
		await expect(bringEntry(await world.as('Farid'), id, { entry })).rejects.toBeInstanceOf(Forbidden);
		const graces = await play.keep('Grace');
		await expect(bringEntry(await world.as('Ada'), id, { entry: graces })).rejects.toBeInstanceOf(NotFound);
		expect((await entriesToBring(await world.as('Ada'), id)).map((each) => each.id)).toEqual([entry]);
	});

	test('closes to a supervisor of the past at once, and stays closed to the new one', async () => {
		const [id, entry] = [await play.plan('Ada', 'Farid'), await play.keep('Ada')];
		await bringEntry(await world.as('Ada'), id, { entry });
		await appointSupervisor(await world.as('Dina'), { supervisee: world.ids.Ada, supervisor: world.ids.Ben, from: '2026-05-14' });
		expect((await play.page('Farid', id)).brought).toEqual([]);
		await expect(entryPage(await world.as('Farid'), entry)).rejects.toBeInstanceOf(NotFound);
		await expect(entryPage(await world.as('Ben'), entry)).rejects.toBeInstanceOf(NotFound);
		const another = await play.keep('Ada', 'Another');
		await expect(bringEntry(await world.as('Ada'), id, { entry: another })).rejects.toBeInstanceOf(Forbidden);
		await expect(play.page('Ben', id)).rejects.toBeInstanceOf(NotFound);
	});

	test('leaves the record as it was for whoever is writing in it', async () => {
		const [id, entry] = [await play.plan('Ada', 'Farid'), await play.keep('Ada')];
		const { version } = await play.page('Farid', id);
		await bringEntry(await world.as('Ada'), id, { entry });
		expect((await play.page('Farid', id)).version).toBe(version);
	});
});
