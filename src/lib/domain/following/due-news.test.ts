import { afterEach, beforeEach, expect, test } from 'vitest';
import { agreed } from '#tests/agreed';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { completeAction } from '../actions';
import { notifications } from '.';

let world: WorldWithSets;
beforeEach(async () => void (world = await openWorldWithSets()));
afterEach(() => world.close());

const told = async (who: CastName = 'Ada') =>
	(await notifications(await world.as(who))).news
		.filter(({ about }) => about.kind === 'agreed-action')
		.map(({ key, words, when }) => [key.split('/')[0], words, when]);
const on = (day: string) => world.clock.set(`${day}T09:00:00.000Z`);

test('an action is news to its owner three days before it is due, on the day, and when it was due; to nobody else', async () => {
	const action = await agreed(world, 'Ring the centre', { person: world.ids.Ada, due: '2026-07-10' });
	on('2026-07-06');
	expect(await told()).toEqual([]);
	for (const day of ['2026-07-07', '2026-07-10']) {
		on(day);
		expect(await told()).toEqual([['due', 'It is due', '2026-07-10']]);
		expect(await told('Grace')).toEqual([]);
	}
	on('2026-07-11');
	expect(await told()).toEqual([['overdue', 'It was due', '2026-07-10']]);
	await completeAction(await world.as('Ada'), action, {});
	expect(await told()).toEqual([]);
});

test('what is overdue is news anew with each week, and with a new day', async () => {
	await agreed(world, 'Ring the centre', { person: world.ids.Ada, due: '2026-07-10' });
	const keys = async (...days: string[]) => {
		const found = new Set<string>();
		for (const day of days) {
			on(day);
			for (const { key } of (await notifications(await world.as('Ada'))).news) if (key.startsWith('overdue/')) found.add(key);
		}
		return found.size;
	};
	expect(await keys('2026-07-11', '2026-07-13', '2026-07-16')).toBe(1);
	expect(await keys('2026-07-16', '2026-07-17', '2026-07-24')).toBe(3);
});
