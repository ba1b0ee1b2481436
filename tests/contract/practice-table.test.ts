import { expect, onTestFinished, test } from 'vitest';
import { everyOf } from '#lib/domain/people';
import {
	bringInTable,
	broughtAmong,
	formsOfWorkspace,
	practices,
	practiceWords,
	readPracticeTable,
	type RowToBring
} from '#lib/domain/practices';
import { Forbidden, Invalid } from '#lib/domain/shared/errors';
import { readPracticeLanguages } from '#lib/server/content';
import { fingerprint, tableRead, toCsv } from '#lib/server/documents';
import { openPracticeWorld } from '#tests/practice-world';
import { testClock, type CastName } from '#tests/world';
import { ENGINES } from './engines';

const ROWS = 300;
const HEADINGS = ['Title', 'The situation', 'What was tried', 'Area'];
const clubs = Array.from({ length: ROWS }, (_, at) => [`Café ${at}`, '=1+1;\n"a bus"', '-we walked', 'Leeds']);

test.each(ENGINES)('%s: a table of practices comes in whole, once, or as far as its rows hold', async (_, open) => {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	const there = await openPracticeWorld({ store, clock });
	const rowsFor = async (who: CastName, rows: readonly string[][], template = there.forms.short): Promise<RowToBring[]> => {
		const ctx = await there.as(who);
		const { templates, forms } = await formsOfWorkspace(await there.as('Dina'));
		const form = forms[templates.findIndex(({ id }) => id === template)]!;
		const { rows: cells } = tableRead(new TextEncoder().encode(toCsv([HEADINGS, ...rows])));
		const read = [...readPracticeTable(cells, form, practiceWords(readPracticeLanguages())).rows].map((row) => ({
			...row,
			fingerprint: fingerprint(JSON.stringify([template, row.answers]))
		}));
		const known = await broughtAmong(
			ctx,
			read.map((each) => each.fingerprint)
		);
		return read.map((row) => ({ ...row, before: known.get(row.fingerprint) ?? null }));
	};
	const bring = async (who: CastName, rows: readonly string[][], whole: boolean) =>
		bringInTable(await there.as(who), there.forms.short, await rowsFor(who, rows), { whole });
	const kept = async (who: CastName) => everyOf((await there.as(who)).read, practices, { owner: there.ids[who] });

	// One row without a name: nothing at all, or everything else.
	const flawed = [
		['Bus club', 'A bus', '', ''],
		['', 'nameless', '', '']
	];
	await expect(bring('Eve', flawed, true)).rejects.toThrow(Invalid);
	expect(await kept('Eve')).toHaveLength(0);
	expect(await bring('Eve', flawed, false)).toBe(1);

	expect(await bring('Ada', clubs, true)).toBe(ROWS);
	const all = await kept('Ada');
	expect(all).toHaveLength(ROWS);
	expect(all[0]!.wording).toMatchObject({
		area: 'Leeds',
		answers: { situation: { text: '=1+1;\n\n"a bus"' }, tried: { text: '-we walked' } }
	});

	// Sent again nothing doubles; what Ada has is hers, and Eve hears nothing of it.
	await expect(bring('Ada', clubs, true)).rejects.toThrow('no row in it that can come in');
	expect(await bring('Ada', [...clubs.slice(0, 5), ['A new one', '', '', '']], true)).toBe(1);
	expect(await bring('Eve', clubs.slice(0, 3), true)).toBe(3);

	const long = await rowsFor('Ada', clubs.slice(0, 1), there.forms.long);
	await there.keepLongForStaff();
	await expect(bringInTable(await there.as('Eve'), there.forms.long, long, { whole: true })).rejects.toThrow(Forbidden);
	expect(await bringInTable(await there.as('Ada'), there.forms.long, long, { whole: true })).toBe(1);
});
