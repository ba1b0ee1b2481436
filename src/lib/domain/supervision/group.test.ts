import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { supervisionOf, type Played } from '#tests/supervision-world';
import { openWorld, type CastName, type World } from '#tests/world';
import { deleteEntry } from '../learning-files';
import { waitingFor } from '../learning-tree';
import { Forbidden, Invalid, NotFound } from '../shared/errors';
import { refText } from '../shared/ids';
import { links } from '../shared/thread';
import {
	agreeActionInSupervision,
	agreeActionInSupervisionWish,
	askForLessonInSupervision,
	bringEntry,
	chooseHarvest,
	closeToGroup,
	entryForGroup,
	openToGroup,
	planSupervision,
	planSupervisionWish,
	takeBackEntry
} from '.';

let world: World;
let play: Played;
let group: string;
beforeEach(async () => {
	world = await openWorld();
	play = supervisionOf(world);
	group = await play.planGroup();
});
afterEach(() => world.close());

const bring = async (who: CastName, text: string) => {
	const entry = await play.keep(who, text);
	await bringEntry(await world.as(who), group, { entry });
	return entry;
};
const brought = async (who: CastName) => (await play.page(who, group)).brought.map((each) => each.title);

describe('a group session', () => {
	test('is read by exactly its people', async () => {
		expect(await play.page('Ada', group)).toMatchObject({ group: true, mine: true, others: ['Farid', 'Grace'] });
		expect(await play.page('Farid', group)).toMatchObject({ group: true, mine: false, others: ['Ada', 'Grace'] });
		await expect(play.page('Grace', group)).resolves.toBeTruthy();
		for (const other of ['Dina', 'Ben', 'Eve'] as const) await expect(play.page(other, group)).rejects.toBeInstanceOf(NotFound);
	});

	test('is planned only by whoever supervises everybody in it', async () => {
		const plan = async (by: CastName, people: readonly CastName[]) =>
			planSupervision(
				await world.as(by),
				v.parse(planSupervisionWish, { people: people.map((each) => world.ids[each]), day: '2026-05-14' })
			);
		await expect(plan('Ada', ['Farid', 'Grace'])).rejects.toBeInstanceOf(NotFound);
		await expect(plan('Farid', ['Ada', 'Ben'])).rejects.toBeInstanceOf(NotFound);
		await expect(plan('Farid', ['Ada', 'Farid'])).rejects.toBeInstanceOf(Invalid);
		await expect(plan('Farid', ['Ada', 'Ada', 'Grace'])).resolves.toBeTypeOf('string');
	});

	test('shows what each brought to the supervisor and its author, and nothing of it to the others', async () => {
		const [adas] = [await bring('Ada', 'He closed the folder.'), await bring('Grace', 'She rang twice.')];
		expect(await brought('Farid')).toEqual(expect.arrayContaining(['He closed the folder.', 'She rang twice.']));
		expect(await brought('Ada')).toEqual(['He closed the folder.']);
		expect(await brought('Grace')).toEqual(['She rang twice.']);
		const grace = await world.as('Grace');
		const seen = await grace.read.list(links, { where: { to: refText({ kind: 'supervision', id: group }) } });
		expect(seen.items.some((each) => each.from.endsWith(adas))).toBe(false);
		await expect(chooseHarvest(grace, group, { entry: adas, choice: 'team' })).rejects.toBeInstanceOf(NotFound);
	});

	test('reads of an entry only the wording that its author opens to it, until they take it back', async () => {
		const entry = await bring('Ada', 'Mr Holt closed the folder.');
		await openToGroup(await world.as('Ada'), group, { entry, wording: 'Somebody closed the folder.' });
		expect((await play.page('Grace', group)).openedToGroup).toMatchObject([
			{ author: 'Ada', wording: 'Somebody closed the folder.' }
		]);
		expect(JSON.stringify(await play.page('Grace', group))).not.toContain('Holt');
		expect((await play.page('Ada', group)).brought).toMatchObject([{ toGroup: true }]);
		await closeToGroup(await world.as('Ada'), group, { entry });
		expect((await play.page('Grace', group)).openedToGroup).toEqual([]);
		await openToGroup(await world.as('Ada'), group, { entry, wording: 'Again.' });
		await takeBackEntry(await world.as('Ada'), group, { entry });
		expect((await play.page('Grace', group)).openedToGroup).toEqual([]);
	});

	test('has nothing of an entry any more once its author deletes it', async () => {
		const entry = await bring('Ada', 'He closed the folder.');
		await openToGroup(await world.as('Ada'), group, { entry, wording: 'Somebody closed it.' });
		await deleteEntry(await world.as('Ada'), entry);
		expect((await play.page('Grace', group)).openedToGroup).toEqual([]);
		expect((await play.page('Farid', group)).brought).toEqual([]);
	});

	test('gets wordings only from their authors, of what they brought to this group', async () => {
		const entry = await bring('Ada', 'He closed the folder.');
		const open = async (who: CastName, which: string, where = group) =>
			openToGroup(await world.as(who), where, { entry: which, wording: 'Mine.' });
		await expect(open('Farid', entry)).rejects.toBeInstanceOf(Forbidden);
		await expect(open('Grace', entry)).rejects.toBeInstanceOf(NotFound);
		await expect(open('Ada', await play.keep('Ada', 'Another'))).rejects.toBeInstanceOf(NotFound);
		await expect(entryForGroup(await world.as('Farid'), group, entry)).rejects.toBeInstanceOf(Forbidden);
		const two = await play.plan('Ada', 'Farid');
		await bringEntry(await world.as('Ada'), two, { entry });
		await expect(open('Ada', entry, two)).rejects.toBeInstanceOf(Forbidden);
	});

	test('locks when all of them have acknowledged', async () => {
		await play.write('Farid', group, 'We spoke of the bus.');
		for (const who of ['Ada', 'Farid'] as const) await play.acknowledge(who, group);
		expect(await play.page('Ada', group)).toMatchObject({ locked: false, awaited: ['Grace'] });
		await play.acknowledge('Grace', group);
		expect(await play.page('Ada', group)).toMatchObject({ locked: true });
	});

	test('agrees actions that all of it read, and asks whoever said something for a lesson', async () => {
		const wish = v.parse(agreeActionInSupervisionWish, { what: 'Ride the bus', person: world.ids.Grace });
		await agreeActionInSupervision(await world.as('Ada'), group, wish);
		expect((await play.page('Grace', group)).agreed).toMatchObject([{ what: 'Ride the bus', mine: true }]);
		const ask = async (person: string) =>
			askForLessonInSupervision(await world.as('Farid'), group, { words: 'I rode along.', person });
		await expect(ask('')).rejects.toMatchObject({ issues: [{ field: 'person' }] });
		await expect(ask(world.ids.Ben)).rejects.toMatchObject({ issues: [{ field: 'person' }] });
		await ask(world.ids.Grace);
		expect(await waitingFor(await world.as('Grace'))).toMatchObject([{ words: 'I rode along.' }]);
		expect(await waitingFor(await world.as('Ada'))).toEqual([]);
	});
});
