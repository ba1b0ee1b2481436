import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { agreed } from '#tests/agreed';
import { actionBoard, actionRegister, bodiesOwning, completeAction, type RegisterQuery } from '.';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { addObjective, setObjectiveWish } from '../projects';
import { token } from '../shared/audience';

let world: WorldWithSets;
beforeEach(async () => void (world = await openWorldWithSets()));
afterEach(() => world.close());

const agree = (...[what, more]: [string, Parameters<typeof agreed>[2]?]) => agreed(world, what, more);
const seen = async (who: CastName, query: Partial<RegisterQuery> = {}) =>
	(await actionRegister(await world.as(who), { whose: 'all', state: 'open', ...query })).lines.map(({ what }) => what);

describe('the register', () => {
	test('is narrowed by who does it, also where that is a body outside or nobody yet', async () => {
		await agree('Ring', { person: world.ids.Ada });
		await agree('Print', { body: 'Harbour College' });
		await agree('Ask');
		expect(await seen('Grace', { owner: world.ids.Ada })).toEqual(['Ring']);
		expect(await seen('Grace', { owner: 'body' })).toEqual(['Print']);
		expect(await seen('Grace', { owner: 'nobody' })).toEqual(['Ask']);
		expect(await seen('Ada', { whose: 'mine' })).toEqual(['Ring']);
		expect(await seen('Grace', { whose: 'mine' })).toEqual([]);
	});

	test('is narrowed by one body outside, with and without words; bodies are those that the reader reads', async () => {
		await agree('Print the sheet', { body: 'Harbour College' });
		await agree('Print the map', { body: 'Moss Street Advice', readers: [token.set(world.sets.thursday)] });
		await agree('Print the list', { body: 'Northway: Advice' });
		expect(await seen('Farid', { owner: 'body:Moss Street Advice' })).toEqual(['Print the map']);
		expect(await seen('Farid', { owner: 'body:Moss Street Advice', words: 'print' })).toEqual(['Print the map']);
		expect(await seen('Farid', { owner: 'body', words: 'print' })).toHaveLength(3);
		expect(await seen('Grace', { owner: 'body:Moss Street Advice' })).toEqual([]);
		expect(await bodiesOwning(await world.as('Farid'))).toEqual(['Harbour College', 'Moss Street Advice', 'Northway: Advice']);
		expect(await bodiesOwning(await world.as('Grace'))).toEqual(['Harbour College', 'Northway: Advice']);
	});

	test('tells overdue, due within two weeks, later and without a day apart, on the days between them too', async () => {
		for (const due of ['2026-05-13', '2026-05-14', '2026-05-28', '2026-05-29', null]) await agree(due ?? 'some day', { due });
		expect(await seen('Ada', { due: 'overdue' })).toEqual(['2026-05-13']);
		expect(await seen('Ada', { due: 'soon' })).toEqual(['2026-05-14', '2026-05-28']);
		expect(await seen('Ada', { due: 'later' })).toEqual(['2026-05-29']);
		expect(await seen('Ada', { due: 'undated' })).toEqual(['some day']);
		const { columns } = await actionBoard(await world.as('Ada'), { whose: 'all', state: 'open' });
		expect(columns.map(({ name, lines }) => [name, lines.length])).toEqual([
			['overdue', 1],
			['soon', 2],
			['later', 1],
			['undated', 1],
			['done', 0]
		]);
	});

	test('as a board says how many each column holds', async () => {
		for (let at = 0; at < 12; at++) await agree(`Ring ${at}`, { due: '2026-06-20' });
		await agree('Print', { due: '2026-05-01' });
		const columns = async (query: Partial<RegisterQuery> = {}) =>
			(await actionBoard(await world.as('Ada'), { whose: 'all', state: 'open', ...query })).columns
				.filter(({ all }) => all !== 0)
				.map(({ name, lines, all }) => [name, lines.length, all]);
		expect(await columns()).toEqual([
			['overdue', 1, 1],
			['later', 10, 12]
		]);
		expect(await columns({ words: 'ring' })).toEqual([['later', 10, 12]]);
	});

	test('is narrowed by where it was agreed, by objective and by the project of that, and by words', async () => {
		const wish = v.parse(setObjectiveWish, { kind: 'objective', number: 1, name: 'Into work' });
		const objective = await addObjective(await world.as('Dina'), world.project, wish);
		await agree('Ring the health centre', { objectives: [objective] });
		await agree('Print the sheet', { source: 'set-meeting', measure: 'A sheet in each folder' });
		expect(await seen('Ben', { agreedIn: 'set-meeting' })).toEqual(['Print the sheet']);
		expect(await seen('Ben', { objective })).toEqual(['Ring the health centre']);
		expect(await seen('Ben', { project: world.project })).toEqual(['Ring the health centre']);
		expect(await seen('Ben', { words: 'folder' })).toEqual(['Print the sheet']);
		expect(await seen('Ben', { words: 'folder', objective })).toEqual([]);
	});

	test('of what a set agreed is there for its members; an owner outside cannot find it by the set', async () => {
		const { tuesday } = world.sets;
		await agree('Ring', { set: tuesday, readers: [token.set(tuesday)], person: world.ids.Cleo });
		expect(await seen('Ada', { set: tuesday })).toEqual(['Ring']);
		expect(await seen('Ada', { whose: 'sets' })).toEqual(['Ring']);
		expect(await seen('Cleo')).toEqual(['Ring']);
		expect(await seen('Cleo', { set: tuesday })).toEqual([]);
		expect(await seen('Farid')).toEqual([]);
		expect(await seen('Farid', { words: 'ring' })).toEqual([]);
	});

	test('shows what was agreed last first where that is asked for, and what was ended last first', async () => {
		const first = await agree('Earlier', { due: '2026-06-01', person: world.ids.Ada });
		world.clock.moveOn(48);
		const second = await agree('Later', { due: '2026-06-02', person: world.ids.Ada });
		expect(await seen('Ada')).toEqual(['Earlier', 'Later']);
		expect(await seen('Ada', { sort: 'agreed' })).toEqual(['Later', 'Earlier']);
		await completeAction(await world.as('Ada'), first, { outcome: '' });
		world.clock.moveOn(24);
		await completeAction(await world.as('Ada'), second, { outcome: '' });
		expect(await seen('Ada', { state: 'done' })).toEqual(['Later', 'Earlier']);
		const { columns } = await actionBoard(await world.as('Ada'), { whose: 'mine', state: 'open' });
		expect(columns.at(-1)!.lines.map(({ what }) => what)).toEqual(['Later', 'Earlier']);
	});

	test('comes by pages that hold each action once', async () => {
		for (let at = 0; at < 7; at++) await agree(`Action ${at}`, { due: '2026-06-01' });
		const all: string[] = [];
		let after: string | null = null;
		do {
			const page: Awaited<ReturnType<typeof actionRegister>> = await actionRegister(await world.as('Ada'), {
				whose: 'all',
				state: 'open',
				limit: 3,
				after
			});
			all.push(...page.lines.map(({ what }) => what));
			after = page.next;
		} while (after !== null);
		expect(all.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6].map((at) => `Action ${at}`));
	});
});
