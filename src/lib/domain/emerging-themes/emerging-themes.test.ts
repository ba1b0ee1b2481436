import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { themeWords } from '#lib/server/theme-words';
import { ref, type Id } from '../shared/ids';
import {
	changeEntry,
	changeEntryWish,
	keepEntry,
	learningEntries,
	keepEntryWish,
	shareEntry,
	shareWithSupervisor,
	takeBackFromSupervisor
} from '../learning-files';
import { lessons, noticeLesson, noticeLessonWish } from '../learning-tree';
import { emergingThemes, periodNamed, themeRecords } from './index';

const TODAY = '2026-05-14';
const MAY = periodNamed('2026-05', TODAY);

async function write(world: WorldWithSets, who: CastName, day: string, text: string, codes: readonly string[] = []) {
	return keepEntry(await world.as(who), v.parse(keepEntryWish, { text, day, codes }));
}

/** Ten entries in April, and ten in May of which `rising` say the words of `text`. */
async function twoMonths(world: WorldWithSets, who: CastName, text: string, rising = 8, codes: readonly string[] = []) {
	for (let at = 0; at < 10; at++) {
		await write(world, who, `2026-04-${10 + at}`, `Rang the office and waited ${'a long while '.repeat(at % 3)}today.`);
		await write(
			world,
			who,
			`2026-05-0${at % 9 || 1}`,
			at < rising ? text : 'Rang the office and waited.',
			at < rising ? codes : []
		);
	}
}

const themesFor = async (world: WorldWithSets, who: CastName) => {
	const { read } = await world.as(who);
	const found = await emergingThemes({ read }, MAY, themeWords(read));
	return { ...found, labels: [...found.codes, ...found.words].map(({ label }) => label) };
};

describe('emerging themes', () => {
	test('what rises in somebody’s own records is shown to them with its figures, and opens on the records behind it', async () => {
		const world = await openWorldWithSets();
		await twoMonths(world, 'Ada', 'Buses again: the bus was late.', 8, ['barriers/transport']);
		const { codes, words, records } = await themesFor(world, 'Ada');
		expect(records).toEqual({ now: 10, before: 10 });
		expect(codes).toMatchObject([
			{
				key: 'barriers/transport',
				now: { found: 8, of: 10 },
				before: { found: 0, of: 10 },
				words: 'New'
			}
		]);
		expect(words.map(({ label }) => label)).toContain('bus');
		const { read } = await world.as('Ada');
		const behind = await themeRecords(read, MAY, { kind: 'word', key: 'bus' }, themeWords(read));
		expect([behind.now.length, behind.before.length]).toEqual([8, 0]);
	});

	test('private records of others are in no figure: their words rise for their author alone', async () => {
		const world = await openWorldWithSets();
		await twoMonths(world, 'Ada', 'Buses again: the bus was late.', 8, ['barriers/transport']);
		for (const who of ['Grace', 'Farid', 'Dina'] as const) {
			const { labels, records } = await themesFor(world, who);
			expect([labels, records]).toEqual([[], { now: 0, before: 0 }]);
		}
		expect((await themesFor(world, 'Ada')).labels).toContain('bus');
	});

	test('what is opened counts for whoever may read it now, and no longer once it is closed', async () => {
		const world = await openWorldWithSets();
		const opened: Id[] = [];
		for (let at = 0; at < 10; at++) {
			opened.push(await write(world, 'Ada', '2026-04-10', 'Rang the office and waited.'));
			opened.push(await write(world, 'Ada', '2026-05-10', 'The bus was late.'));
		}
		for (const entry of opened) await shareWithSupervisor(await world.as('Ada'), entry);
		expect((await themesFor(world, 'Farid')).labels).toContain('bus');
		expect((await themesFor(world, 'Cleo')).labels).toEqual([]);
		for (const entry of opened) await takeBackFromSupervisor(await world.as('Ada'), entry);
		expect(await themesFor(world, 'Farid')).toMatchObject({ labels: [], records: { now: 0, before: 0 } });
	});

	test('a record counts by what it says now: reworded by its new words, erased by none', async () => {
		const world = await openWorldWithSets();
		const kept: Id[] = [];
		for (let at = 0; at < 10; at++) {
			await write(world, 'Ada', '2026-04-10', 'Rang the office and waited.');
			kept.push(await write(world, 'Ada', '2026-05-10', 'The bus was late.'));
		}
		expect((await themesFor(world, 'Ada')).labels).toEqual(['bus', 'late']);
		for (const id of kept) {
			const ada = await world.as('Ada');
			const { version } = await ada.read.find(learningEntries, id);
			const day = '2026-05-10';
			await changeEntry(ada, id, v.parse(changeEntryWish, { version, text: 'The childcare fell through.', day }));
		}
		expect((await themesFor(world, 'Ada')).labels).toEqual(['childcare', 'fell']);
		await world.store.erase({ by: 'administration', ground: 'asked for', refs: kept.map((id) => ref('learning-entry', id)) });
		expect(await themesFor(world, 'Ada')).toMatchObject({ labels: [], records: { now: 0, before: 10 } });
	});

	test('an author who shared a wording finds it counted once', async () => {
		const world = await openWorldWithSets();
		const entry = await write(world, 'Ada', '2026-05-10', 'The bus was late.');
		await shareEntry(await world.as('Ada'), entry, { audience: [`set:${world.sets.tuesday}`], wording: 'The bus was late.' });
		expect((await themesFor(world, 'Ada')).records.now).toBe(1);
		expect((await themesFor(world, 'Grace')).records.now).toBe(1);
	});

	test.each([
		['a colleague', 'Met Farid, and Farid had read it.', 'farid'],
		['a colleague, beside the same word that is none', 'The farid tree, said Farid.', 'farid'],
		['a partner body, in small letters', 'Rang harbour college twice.', 'college'],
		['somebody outside', 'Mrs Siobhan Gallagher rang, and Siobhan asked for a sum.', 'siobhan']
	])('the name of %s never becomes a word of a theme', async (_who, text, name) => {
		const world = await openWorldWithSets();
		await twoMonths(world, 'Ada', `${text} The bus was late.`);
		const { labels } = await themesFor(world, 'Ada');
		expect(labels).toContain('bus');
		expect(labels.map((label) => label.toLowerCase())).not.toContain(name);
	});

	test('a word of a body’s name is a word like others where the whole name does not stand', async () => {
		const world = await openWorldWithSets();
		await twoMonths(world, 'Ada', 'The college was shut, and the bus was late.');
		expect((await themesFor(world, 'Ada')).labels).toContain('college');
	});

	test('a lesson that does not tell its month stands in no period, and only that there is one is said', async () => {
		const world = await openWorldWithSets();
		const ada = await world.as('Ada');
		const lesson = await noticeLesson(
			ada,
			v.parse(noticeLessonWish, {
				place: world.project,
				title: 'Ask about the bus first',
				audience: ['staff'],
				named: false
			})
		);
		expect((await ada.read.find(lessons, lesson)).noticed.month).toBeNull();
		const { records, untold } = await themesFor(world, 'Ada');
		expect([records.now, untold]).toEqual([0, 1]);
	});

	test('too few records make no theme, however much they agree', async () => {
		const world = await openWorldWithSets();
		for (let at = 0; at < 7; at++) await write(world, 'Ada', '2026-05-10', 'The bus was late.');
		for (let at = 0; at < 20; at++) await write(world, 'Ada', '2026-04-10', 'Rang the office.');
		const { enough, labels } = await themesFor(world, 'Ada');
		expect([enough, labels]).toEqual([false, []]);
	});
});
