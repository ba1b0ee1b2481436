import { afterEach, beforeEach, expect, test } from 'vitest';
import { agreed } from '#tests/agreed';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { actionPage, askedForDifference, completeAction, reopenAction, sayDifference } from '.';
import { Forbidden, Invalid } from '../shared/errors';

let world: WorldWithSets;
beforeEach(async () => void (world = await openWorldWithSets()));
afterEach(() => world.close());

const asked = async (who: CastName) => (await askedForDifference(await world.as(who))).map(({ what }) => what);
const week = 7 * 24;

test('whoever owned an action is asked what difference it made on the day they chose, and once', async () => {
	const id = await agreed(world, 'Ring', { person: world.ids.Ada });
	await completeAction(await world.as('Ada'), id, { outcome: 'They have a name now.', askIn: '4' });
	expect(await asked('Ada')).toEqual([]);
	world.clock.moveOn(4 * week);
	expect(await asked('Ada')).toEqual(['Ring']);
	expect(await asked('Ben')).toEqual([]);
	await sayDifference(await world.as('Ada'), id, { made: 'partly', words: 'Two of three ring back.' });
	expect(await asked('Ada')).toEqual([]);
	expect((await actionPage(await world.as('Grace'), id)).impacts).toMatchObject([{ made: 'partly', by: 'Ada' }]);
});

test('where nobody here owned it, whoever said that it is done is asked', async () => {
	const id = await agreed(world, 'Print', { body: 'Harbour College' });
	await completeAction(await world.as('Grace'), id, { askIn: '8' });
	world.clock.moveOn(8 * week);
	expect(await asked('Grace')).toEqual(['Print']);
});

test('too early to say asks again eight weeks later; an action that is opened again is not asked about', async () => {
	const id = await agreed(world, 'Ring', { person: world.ids.Ada });
	await completeAction(await world.as('Ada'), id, { askIn: '4' });
	world.clock.moveOn(4 * week);
	await sayDifference(await world.as('Ada'), id, { made: 'early', words: '' });
	expect(await asked('Ada')).toEqual([]);
	world.clock.moveOn(8 * week);
	expect(await asked('Ada')).toEqual(['Ring']);
	await reopenAction(await world.as('Ada'), id);
	expect(await asked('Ada')).toEqual([]);
	await expect(sayDifference(await world.as('Ada'), id, { made: 'yes', words: 'So.' })).rejects.toThrow(Invalid);
});

test('only its owner says it, and yes or no with a sentence', async () => {
	const id = await agreed(world, 'Ring', { person: world.ids.Ada });
	await completeAction(await world.as('Ada'), id, {});
	await expect(sayDifference(await world.as('Grace'), id, { made: 'yes', words: 'So.' })).rejects.toThrow(Forbidden);
	await expect(sayDifference(await world.as('Ada'), id, { made: 'no', words: '' })).rejects.toThrow(Invalid);
	await sayDifference(await world.as('Ada'), id, { made: 'no', words: 'Nothing changed.' });
});
