import { expect, test } from 'vitest';
import { openWorld } from '#tests/world';
import { chooseDigest, digestOf, digests, isWorkingDay, nextDigest } from './index';

test('the next digest comes on the next working day, or the next Monday', () => {
	const [thursday, friday, saturday, sunday, monday] = [
		'2026-05-14',
		'2026-05-15',
		'2026-05-16',
		'2026-05-17',
		'2026-05-18'
	] as const;
	const days = [thursday, friday, saturday, sunday, monday];
	expect(days.map((day) => nextDigest('working-days', day))).toEqual([friday, monday, monday, monday, '2026-05-19']);
	expect(days.map((day) => nextDigest('weekly', day))).toEqual([monday, monday, monday, monday, '2026-05-25']);
	expect(days.map((day) => nextDigest('never', day))).toEqual([null, null, null, null, null]);
	expect(days.filter(isWorkingDay)).toEqual([thursday, friday, monday]);
});

test('nobody has a digest before they ask for one, and nobody else learns that they did', async () => {
	const world = await openWorld();
	expect(await digestOf(await world.as('Ada'))).toBeNull();
	await chooseDigest(await world.as('Ada'), { often: 'weekly' });
	expect(await digestOf(await world.as('Ada'))).toMatchObject({ often: 'weekly', next: '2026-05-18' });
	for (const who of ['Grace', 'Farid', 'Dina'] as const)
		expect((await (await world.as(who)).read.list(digests)).items).toEqual([]);
	await chooseDigest(await world.as('Ada'), { often: 'never' });
	expect(await digestOf(await world.as('Ada'))).toMatchObject({ often: 'never', next: null });
});
