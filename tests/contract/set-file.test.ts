import * as v from 'valibot';
import { expect, onTestFinished, test } from 'vitest';
import { keepEntry, keepEntryWish, saveDraft, shareEntry } from '#lib/domain/learning-files';
import {
	addMember,
	addToSetEntry,
	changeSetEntry,
	changeSetEntryWish,
	deleteSetEntry,
	endMembership,
	keepSetEntry,
	keepSetEntryWish,
	setEntryHistory,
	setEntryPage,
	setFile,
	setFileToSend,
	setPage
} from '#lib/domain/learning-sets';
import { restoreRemoved } from '#lib/domain/people';
import { NotFound } from '#lib/domain/shared/errors';
import { newId } from '#lib/domain/shared/ids';
import { takeAway } from '#lib/domain/taking-away';
import { collections } from '#lib/server/collections';
import { openWorldWithSets, testClock, type CastName } from '#tests/world';
import { SEARCHING_ENGINES } from './engines';

test.each(SEARCHING_ENGINES)(
	'the file of a confidential set from first entry to taking away, in the %s engine',
	async (_, open) => {
		const clock = testClock();
		const store = await open(clock);
		onTestFinished(() => store.close());
		const world = await openWorldWithSets({ store, clock });
		const { tuesday } = world.sets;
		const write = async (who: CastName, text: string, day: string) =>
			keepSetEntry(await world.as(who), tuesday, v.parse(keepSetEntryWish, { text, day, codes: ['barriers/travel'] }));
		const asked = async (who: CastName, query: Parameters<typeof setFile>[2] = {}) => {
			const { lines, months } = await setFile(await world.as(who), tuesday, query);
			return { titles: lines.map(({ title }) => title), months: months.map(({ month, count }) => `${month} ${count}`) };
		};
		const nothing = { titles: [], months: [] };

		const bus = await write('Ada', 'A bus that never came.', '2026-03-02');
		await addToSetEntry(await world.as('Grace'), bus, { text: 'Nor did the taxi.' });
		const own = await keepEntry(await world.as('Grace'), v.parse(keepEntryWish, { text: 'Mine.', day: '2026-04-02' }));
		await shareEntry(await world.as('Grace'), own, { audience: [`set:${tuesday}`], wording: 'A bus pass.' });
		await write('Ben', 'A train.', '2026-04-09');

		expect(await asked('Eve')).toEqual({
			titles: ['A train.', 'A bus pass.', 'A bus that never came.'],
			months: ['2026-04 2', '2026-03 1']
		});
		await expect
			.poll(() => asked('Eve', { words: 'taxi' }))
			.toEqual({ titles: ['A bus that never came.'], months: ['2026-03 1'] });
		await expect.poll(async () => (await asked('Eve', { words: 'bus' })).titles).toHaveLength(2);
		expect(await asked('Eve', { origin: 'shared' })).toEqual({ titles: ['A bus pass.'], months: ['2026-04 1'] });
		expect((await asked('Eve', { code: 'barriers/travel' })).titles).toHaveLength(2);
		expect((await asked('Eve', { by: world.ids.Ben })).titles).toEqual(['A train.']);
		expect((await asked('Eve', { from: '2026-03' })).titles).toEqual(['A bus that never came.']);
		await expect(asked('Cleo')).rejects.toBeInstanceOf(NotFound);

		// Whoever joins reads what was shared with the set of the day, and nothing that was written in it before.
		await addMember(await world.as('Ben'), tuesday, { person: world.ids.Cleo });
		expect(await asked('Cleo')).toEqual({ titles: ['A bus pass.'], months: ['2026-04 1'] });
		expect(await asked('Cleo', { words: 'taxi' })).toEqual(nothing);
		expect((await setFileToSend(await world.as('Cleo'), tuesday)).pieces).toHaveLength(1);
		await expect(setEntryPage(await world.as('Cleo'), bus)).rejects.toBeInstanceOf(NotFound);

		// What is changed opens to nobody new; what is put out of reach is out of everybody's.
		const words = { text: 'No bus came.', day: '2026-03-02', version: 1, closeEarlier: true };
		await changeSetEntry(await world.as('Ada'), bus, v.parse(changeSetEntryWish, words));
		expect((await setEntryHistory(await world.as('Grace'), bus)).revisions.map(({ text }) => text)).toEqual(['No bus came.']);
		expect(await asked('Cleo')).toMatchObject({ titles: ['A bus pass.'] });
		await deleteSetEntry(await world.as('Ada'), bus);
		expect((await asked('Eve')).titles).toEqual(['A train.', 'A bus pass.']);
		await restoreRemoved(await world.as('Ada'), { kind: 'set-entry', id: bus }, collections);
		expect((await setEntryPage(await world.as('Eve'), bus)).additions).toHaveLength(1);

		// One's own words go along until one leaves; then the set keeps them.
		await saveDraft(await world.as('Ada'), { draft: newId(), entry: null, values: { text: 'Half a line', set: tuesday } });
		const adas = await takeAway(await world.as('Ada'));
		expect(adas.inSets.map(({ text }) => text)).toEqual(['No bus came.']);
		expect(adas.drafts.map(({ text }) => text)).toEqual(['Half a line']);
		expect(JSON.stringify(adas)).not.toMatch(/taxi|\btrain\b|bus pass/);
		const { members } = await setPage(await world.as('Ben'), tuesday);
		await endMembership(await world.as('Ben'), members.find(({ person }) => person === world.ids.Ada)!.membership);
		expect(await takeAway(await world.as('Ada'))).toMatchObject({ inSets: [], drafts: [{ text: 'Half a line' }] });
		await expect(asked('Ada')).rejects.toBeInstanceOf(NotFound);
		expect((await asked('Eve')).titles).toContain('No bus came.');
	}
);
