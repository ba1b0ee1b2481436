import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { supervisionOf, type Played } from '#tests/supervision-world';
import { openWorld, type CastName, type World } from '#tests/world';
import { NotFound } from '../shared/errors';
import { deleteSupervision, keepJotting, myJottings, removeJotting } from '.';

let world: World;
let play: Played;
let session: string;
beforeEach(async () => {
	world = await openWorld();
	play = supervisionOf(world);
	session = await play.plan('Ada', 'Farid');
});
afterEach(() => world.close());

const jot = async (who: CastName, text: string) => keepJotting(await world.as(who), session, { text });
const mine = async (who: CastName) => (await myJottings(await world.as(who))).jottings;

describe('private jottings', () => {
	test('are read by their writer alone: the other of the two never learns that they exist', async () => {
		const before = await play.page('Farid', session);
		await jot('Ada', 'zq-jotting: ask about leave again');
		expect((await play.page('Ada', session)).jotting).toBe('zq-jotting: ask about leave again');
		expect(await play.page('Farid', session)).toEqual(before);
		const found = async (who: CastName) => (await (await world.as(who)).read.search({ words: 'zq-jotting' })).hits.length;
		expect(await found('Ada')).toBe(1);
		for (const other of ['Farid', 'Grace', 'Dina'] as const) {
			expect(await found(other)).toBe(0);
			expect(await mine(other)).toEqual([]);
		}
	});

	test('are each one’s own, rewritten as often as one likes, and gone when emptied', async () => {
		await jot('Ada', 'Hers');
		await jot('Farid', 'His');
		await jot('Ada', 'Hers again');
		expect((await play.page('Farid', session)).jotting).toBe('His');
		expect(await mine('Ada')).toMatchObject([{ text: 'Hers again', with: ['Farid'], supervision: session }]);
		await jot('Ada', '');
		await jot('Ada', '');
		expect(await mine('Ada')).toEqual([]);
		expect(await mine('Farid')).toHaveLength(1);
	});

	test('stay with their writer when the other deletes the session', async () => {
		await jot('Ada', 'Hers');
		await deleteSupervision(await world.as('Farid'), session);
		const [held] = await mine('Ada');
		expect(held).toMatchObject({ text: 'Hers', supervision: null, day: '2026-05-14' });
		await expect(removeJotting(await world.as('Farid'), { jotting: held!.id })).rejects.toBeInstanceOf(NotFound);
		await removeJotting(await world.as('Ada'), { jotting: held!.id });
		expect(await mine('Ada')).toEqual([]);
	});

	test('are kept by nobody who was not there', async () => {
		await expect(jot('Grace', 'Mine')).rejects.toBeInstanceOf(NotFound);
		await expect(jot('Dina', 'Mine')).rejects.toBeInstanceOf(NotFound);
	});
});
