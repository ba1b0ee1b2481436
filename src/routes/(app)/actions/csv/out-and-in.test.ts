import { expect, onTestFinished, test } from 'vitest';
import * as v from 'valibot';
import { agreedActions, registerPage, undertakingWish } from '#lib/domain/actions';
import { actionsToSend, bringInActions, guessColumns, readActionRows, type Mode } from '#lib/domain/learning-sets';
import { everyOf } from '#lib/domain/people';
import { readCsv, toCsv } from '#lib/server/documents';
import { withSources } from '#lib/server/thread';
import { openWorldWithSets } from '#tests/world';
import { actionRows } from './rows';

/** The register as a CSV file, and what its rows are read as when it comes back. */
async function outAndIn(mode: Mode) {
	const world = await openWorldWithSets({ mode });
	onTestFinished(() => world.close());
	const ben = await world.as('Ben');
	const said = { due: '2026-06-01', measure: '=SUM(A1)', difference: 'They ring, "back"; soon' };
	const rows = [
		{ what: '-Ring the centre', person: world.ids.Ada, ...said },
		{ what: 'Print', body: 'Moss Street Advice' },
		{ what: 'Ask' }
	].map((wish, at) => ({
		...{ row: at + 2, what: wish.what, agreedOn: null, who: '', issues: [], leftOut: false },
		wish: v.parse(undertakingWish, wish)
	}));
	await bringInActions(ben, world.sets.tuesday, rows);
	const { lines } = await registerPage(await world.as('Ada'), { whose: 'all', state: 'open' });
	const ada = await world.as('Ada');
	const csv = toCsv(actionRows(await actionsToSend(ada, await withSources(ada.read, lines))));
	const { rows: cells } = readCsv(Buffer.from(csv));
	const people = [{ id: world.ids.Ada, name: 'Ada' }];
	const read = readActionRows(cells, { columns: guessColumns(cells[0]!), headed: true, people });
	return { world, read };
}

test('the register comes back from its CSV as it was, owners and days too', async () => {
	const { world, read } = await outAndIn('attributable');
	expect(read.map(({ issues }) => issues)).toEqual([[], [], []]);
	const known = Object.fromEntries(read.map(({ wish }) => [wish!.what, wish!]));
	expect(known['-Ring the centre']).toMatchObject({ person: world.ids.Ada, due: '2026-06-01', measure: '=SUM(A1)' });
	expect(known['Print']).toMatchObject({ person: '', body: 'Moss Street Advice' });
	expect(known['Ask']).toMatchObject({ person: '', body: '' });
});

test('a list under the Chatham House rule comes back owned by nobody: no body is called “not named”', async () => {
	const { world, read } = await outAndIn('chatham-house');
	expect(read.map(({ wish }) => [wish!.person, wish!.body])).toEqual(Array(3).fill(['', '']));
	await bringInActions(await world.as('Ben'), world.sets.tuesday, read);
	const owners = (await everyOf((await world.as('Ben')).read, agreedActions, { set: world.sets.tuesday })).map(
		({ owner }) => owner
	);
	expect(owners.filter((owner) => owner === null)).toHaveLength(4);
	expect(JSON.stringify(owners)).not.toContain('not named');
});
