import { expect, onTestFinished, test } from 'vitest';
import { TRIES_PER_ACCOUNT } from '#lib/server/identity/wrong-tries';
import { sharedDatabase } from '#tests/postgres-server';
import { Door } from './tries-process';

test('guessing at one account at the doors of two processes gets no more tries than at one', async () => {
	const url = await sharedDatabase();
	const doors = [new Door(url), new Door(url)];
	onTestFinished(async () => void (await Promise.all(doors.map((door) => door.close()))));
	const few = TRIES_PER_ACCOUNT / 2 - 1;
	expect(await Promise.all(doors.map((door) => door.passed(few)))).toEqual([few, few]);
	const [here, there] = await Promise.all(doors.map((door) => door.passed(40)));
	expect(here! + there!).toBe(TRIES_PER_ACCOUNT - 2 * few);
	expect(await Promise.all(doors.map((door) => door.passed(1)))).toEqual([0, 0]);
});
