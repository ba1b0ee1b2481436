import * as v from 'valibot';
import { expect, onTestFinished, test } from 'vitest';
import {
	keepEntry,
	keepEntryWish,
	shareEntry,
	shareWithSupervisor,
	timeline,
	type FileFilters
} from '#lib/domain/learning-files';
import { openWorld, testClock, type CastName } from '#tests/world';
import { SEARCHING_ENGINES } from './engines';

test.each(SEARCHING_ENGINES)('one’s own file by month, by words and by what was shared, in the %s engine', async (_, open) => {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	const world = await openWorld({ store, clock });
	const keep = async (who: CastName, text: string, day: string) =>
		keepEntry(await world.as(who), v.parse(keepEntryWish, { text, day }));
	const asked = async (who: CastName, query: FileFilters & { from?: string }) => {
		const { entries, months } = await timeline(await world.as(who), query);
		return { titles: entries.map(({ title }) => title), months: months.map(({ month, count }) => `${month} ${count}`) };
	};

	for (let day = 1; day <= 28; day++)
		await keep('Ada', `Waited for a bus, day ${day}.`, `2026-02-${String(day).padStart(2, '0')}`);
	const opened = await keep('Ada', 'For Farid: the bus again.', '2026-03-02');
	const shared = await keep('Ada', 'For everybody: a taxi.', '2026-04-02');
	await shareWithSupervisor(await world.as('Ada'), opened);
	await shareEntry(await world.as('Ada'), shared, { audience: ['staff'], wording: 'A taxi.' });
	await keep('Farid', 'My own bus.', '2026-04-03');

	const whole = await asked('Ada', {});
	expect(whole.titles).toHaveLength(25);
	expect(whole.months).toEqual(['2026-04 1', '2026-03 1', '2026-02 28']);
	expect((await asked('Ada', { from: '2026-03' })).titles.slice(0, 2)).toEqual([
		'For Farid: the bus again.',
		'Waited for a bus, day 28.'
	]);
	const one = (title: string, month: string) => ({ titles: [title], months: [`${month} 1`] });
	expect(await asked('Ada', { shared: 'supervisor' })).toEqual(one('For Farid: the bus again.', '2026-03'));
	expect(await asked('Ada', { shared: 'others' })).toEqual(one('For everybody: a taxi.', '2026-04'));
	expect((await asked('Ada', { shared: 'nobody' })).months).toEqual(['2026-02 28']);
	expect((await asked('Ada', { shared: 'nobody', words: 'bus' })).months).toEqual(['2026-02 28']);
	expect(await asked('Ada', { shared: 'others', words: 'bus' })).toEqual({ titles: [], months: [] });
	const { search, entries } = await timeline(await world.as('Ada'), { words: 'bus' });
	expect(search).toMatchObject({ all: 29, further: null });
	expect(entries[0]!.passage).toContainEqual({ text: 'bus', hit: true });
	await expect.poll(() => asked('Farid', { words: 'bus' })).toEqual(one('My own bus.', '2026-04'));

	// A word of every day brings a hundred entries at a time, the latest first, and every one in the end.
	const dayOf = (at: number) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10);
	for (let at = 0; at < 130; at++) await keep('Grace', `Rota ${at}.`, dayOf(at));
	const grace = await world.as('Grace');
	const counted = (months: readonly { count: number }[]) => months.reduce((sum, { count }) => sum + count, 0);
	await expect.poll(async () => counted((await timeline(grace, { words: 'rota' })).months)).toBe(100);
	const latest = await timeline(grace, { words: 'rota' });
	expect(latest.entries[0]!.title).toBe('Rota 129.');
	const rest = await timeline(grace, { words: 'rota', further: latest.search!.further });
	expect([counted(rest.months), rest.search!.further, rest.entries[0]!.title]).toEqual([30, null, 'Rota 29.']);
});
