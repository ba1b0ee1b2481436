import { expect, onTestFinished, test } from 'vitest';
import { agreedActions } from '#lib/domain/actions';
import { bringInActions, guessColumns, readActionRows } from '#lib/domain/learning-sets';
import { everyOf } from '#lib/domain/people';
import { Invalid } from '#lib/domain/shared/errors';
import { newId } from '#lib/domain/shared/ids';
import { readCsv } from '#lib/server/documents';
import { openWorldWithSets, testClock } from '#tests/world';
import { SEARCHING_ENGINES } from './engines';

const ROWS = 1_637;
/** As long as the longest cell of a real register, and with what such registers hold: line breaks, quotes, older letters, repeated titles. */
const listOf = (last: string) =>
	[
		'Action;Owner;Deadline;How we will know',
		...Array.from(
			{ length: ROWS - 1 },
			(_, at) => `"Ring the caf\u00e9 ${at % 200},\ntwice";${at % 3 === 0 ? 'Ada' : 'Moss Street Advice'};2026-06-01;`
		),
		last
	].join('\r\n');

// Seven seconds on PostgreSQL at a load of eight; a machine that is full takes longer.
test.each(SEARCHING_ENGINES)('%s: a list of 1,637 rows comes in whole, once, or not at all', async (_, open) => {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	const world = await openWorldWithSets({ store, clock });
	const read = (last: string) => {
		const { rows, letters } = readCsv(Buffer.from(listOf(last), 'latin1'));
		expect(letters).toBe('Windows-1252');
		return readActionRows(rows, {
			columns: guessColumns(rows[0]!),
			headed: true,
			people: [{ id: world.ids.Ada, name: 'Ada' }]
		});
	};
	const count = async () => (await everyOf((await world.as('Ben')).read, agreedActions, { set: world.sets.tuesday })).length;

	const long = read(`"${'x'.repeat(32_400)}";Ada;;`);
	expect(long).toHaveLength(ROWS);
	expect(long.at(-1)!.issues).toEqual(['Keep this to 500 letters.']);
	await expect(bringInActions(await world.as('Ben'), world.sets.tuesday, long)).rejects.toThrow(Invalid);
	expect(await count()).toBe(0);

	const key = newId();
	for (const _again of ['sent', 'sent again after a lost connection'])
		expect(await bringInActions(await world.as('Ben', key), world.sets.tuesday, read('Print the sheet;;;'))).toBe(ROWS);
	expect(await count()).toBe(ROWS);
});
