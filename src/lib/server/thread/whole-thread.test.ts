import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { startProject, startProjectWish } from '#lib/domain/projects';
import { NotFound } from '#lib/domain/shared/errors';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { undertakingWish } from '#lib/domain/actions';
import { keepEntry, keepEntryWish } from '#lib/domain/learning-files';
import { agreeActionOnLesson, promotePassage, promotePassageWish, withdrawLesson } from '#lib/domain/learning-tree';
import { openWorld, type CastName, type World } from '../../../../tests/world';
import { wholeThread, type ThreadKnot } from '.';

let world: World;
let entry: Id;
let lesson: Id;
beforeEach(async () => {
	world = await openWorld();
	const dina = await world.as('Dina');
	const project = await startProject(dina, v.parse(startProjectWish, { name: 'Open Doors' }));
	entry = await keepEntry(
		await world.as('Ada'),
		v.parse(keepEntryWish, { text: 'Zelda closed the folder at the word “hours”.', day: '2026-05-12' })
	);
	const wish = {
		title: 'Settle benefits first',
		whatHappened: 'Somebody closed the folder.',
		passage: 'Zelda closed the folder',
		place: project,
		audience: ['staff']
	};
	lesson = await promotePassage(await world.as('Ada'), entry, v.parse(promotePassageWish, wish));
});
afterEach(() => world.close());

const agree = async (who: CastName, what: string) =>
	agreeActionOnLesson(await world.as(who), lesson, v.parse(undertakingWish, { what }));
const seenBy = async (who: CastName, kind: string, id: Id) => wholeThread((await world.as(who)).read, ref(kind, id));
/** A tree of titles. */
const titles = (knots: readonly ThreadKnot[]): unknown[] =>
	knots.map(({ title, next }) => (next.length > 0 ? [title, titles(next)] : title));

describe('the thread of a record', () => {
	test('shows its author the way from entry to action, each step under the one it hangs on', async () => {
		await agree('Grace', 'Do the sum together');
		const { start, cameFrom, becameOf, full } = await seenBy('Ada', 'learning-entry', entry);
		expect(start.href).toBe(`/learning-file/entries/${entry}`);
		expect(cameFrom).toEqual([]);
		expect(becameOf).toMatchObject([{ title: 'Settle benefits first', steps: 1, on: `learning-entry/${entry}` }]);
		expect(titles(becameOf)).toEqual([['Settle benefits first', ['Do the sum together']]]);
		expect(full).toBe(false);
	});

	test('of an unnamed lesson shows Cleo neither entry nor author nor day, and its author the entry', async () => {
		const hers = await seenBy('Ada', 'lesson', lesson);
		expect(hers.cameFrom.map(({ id }) => id)).toEqual([entry]);
		const cleos = await seenBy('Cleo', 'lesson', lesson);
		expect(cleos.cameFrom).toEqual([]);
		const told = JSON.stringify(cleos);
		for (const secret of [entry, world.ids.Ada, 'Zelda', '2026-05']) expect(told).not.toContain(secret);
		const action = await agree('Grace', 'Do the sum together');
		expect(titles((await seenBy('Cleo', 'agreed-action', action)).cameFrom)).toEqual(['Settle benefits first']);
		expect(titles((await seenBy('Ada', 'agreed-action', action)).cameFrom)).toEqual([
			['Settle benefits first', [expect.stringContaining('Zelda')]]
		]);
	});

	test('is not there for whoever cannot read the record, for one never made, and for kinds without a page', async () => {
		for (const [who, kind, id] of [
			['Cleo', 'learning-entry', entry],
			['Eve', 'lesson', lesson],
			['Ada', 'lesson', newId()],
			['Ada', 'lesson-origin', lesson],
			['Ada', 'link', lesson],
			['Ada', '__proto__', lesson],
			['Ada', 'constructor', lesson]
		] as const)
			await expect(seenBy(who, kind, id)).rejects.toThrow(NotFound);
	});

	test('ends where a lesson was withdrawn, and says nothing of it', async () => {
		await withdrawLesson(await world.as('Ada'), lesson);
		await expect(seenBy('Ada', 'lesson', lesson)).rejects.toThrow(NotFound);
		const { becameOf } = await seenBy('Ada', 'learning-entry', entry);
		expect(becameOf).toEqual([]);
	});
});
