import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { collections } from '#lib/server/collections';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { draftsOf, keepEntry, keepEntryWish, saveDraft, shareEntry, unfinished } from '../learning-files';
import { agreeToLesson, declineLesson, requestPage, waitingFor } from '../learning-tree';
import { restoreRemoved } from '../people';
import { Conflict, Forbidden, NotFound } from '../shared/errors';
import { newId, type Id } from '../shared/ids';
import {
	addMember,
	addToSetEntry,
	askForLessonInSetFile,
	authorizeRestoringAddition,
	changeSetEntry,
	changeSetEntryWish,
	deleteSetEntry,
	endMembership,
	endSet,
	keepSetEntry,
	keepSetEntryWish,
	removeAddition,
	setEntries,
	setEntryHistory,
	setEntryPage,
	setFile,
	setPage
} from '.';

let world: WorldWithSets;
let tuesday: Id;
beforeEach(async () => {
	world = await openWorldWithSets();
	tuesday = world.sets.tuesday;
});
afterEach(() => world.close());

const wish = (text: string, more = {}) => v.parse(keepSetEntryWish, { text, ...more });
const write = async (who: CastName, text: string, more = {}) => keepSetEntry(await world.as(who), tuesday, wish(text, more));
const fileOf = async (who: CastName, query = {}) => setFile(await world.as(who), tuesday, query);
const titles = async (who: CastName, query = {}) => (await fileOf(who, query)).lines.map(({ title }) => title);
const leave = async (who: CastName) => {
	const { members } = await setPage(await world.as('Ben'), tuesday);
	await endMembership(await world.as('Ben'), members.find(({ person }) => person === world.ids[who])!.membership);
};
const shareWithTuesday = async (who: CastName, wording: string) => {
	const entry = await keepEntry(await world.as(who), v.parse(keepEntryWish, { text: `First words: ${wording}` }));
	return shareEntry(await world.as(who), entry, { audience: [`set:${tuesday}`], wording });
};

describe('writing in the file of a set', () => {
	test('any member writes, and the other members read it under their name', async () => {
		await write('Ada', 'Three of us were sent from desk to desk.');
		const [line] = (await fileOf('Grace')).lines;
		expect(line).toMatchObject({ title: 'Three of us were sent from desk to desk.', by: 'Ada', origin: 'here' });
		expect((await fileOf('Ada')).lines[0]!.by).toBe('You');
	});

	test('Cleo, of another set, finds neither file nor entry, nor writes in it; nor does an administrator', async () => {
		const entry = await write('Ada', 'In confidence.');
		for (const who of ['Cleo', 'Dina'] as const) {
			await expect(fileOf(who)).rejects.toBeInstanceOf(NotFound);
			await expect(setEntryPage(await world.as(who), entry)).rejects.toBeInstanceOf(NotFound);
			await expect(write(who, 'Mine.')).rejects.toBeInstanceOf(NotFound);
			await expect(addToSetEntry(await world.as(who), entry, { text: 'And this.' })).rejects.toBeInstanceOf(NotFound);
			expect((await (await world.as(who)).read.search({ words: 'confidence' })).hits).toEqual([]);
			expect(await (await world.as(who)).read.count(setEntries, { by: 'month' })).toEqual(new Map());
		}
		expect((await (await world.as('Grace')).read.search({ words: 'confidence' })).hits).toHaveLength(1);
	});

	test('what is shared from somebody’s own file stands in it, marked, among the months', async () => {
		await write('Ada', 'Written here in April.', { day: '2026-04-20' });
		await shareWithTuesday('Grace', 'Shared in May.');
		const file = await fileOf('Ben');
		expect(file.lines.map(({ title, origin, by }) => [title, origin, by])).toEqual([
			['Shared in May.', 'shared', 'Grace'],
			['Written here in April.', 'here', 'Ada']
		]);
		expect(file.months).toEqual([
			{ month: '2026-05', count: 1 },
			{ month: '2026-04', count: 1 }
		]);
	});

	test('nothing is written in a set that has ended; what stands there stays', async () => {
		await write('Ada', 'Before the end.');
		await endSet(await world.as('Ben'), tuesday);
		await expect(write('Ada', 'After it.')).rejects.toBeInstanceOf(Forbidden);
		expect((await fileOf('Ada')).can.write).toBe(false);
		expect(await titles('Grace')).toEqual(['Before the end.']);
	});

	test('a draft for the file goes when it is kept, and stays its writer’s own where they have left the set', async () => {
		const [first, second] = [newId(), newId()];
		for (const draft of [first, second])
			await saveDraft(await world.as('Ada'), { draft, entry: null, values: { text: 'Half a line', set: tuesday } });
		await write('Ada', 'A whole line.', { draft: first });
		expect((await fileOf('Ada')).drafts.map(({ id }) => id)).toEqual([second]);
		expect(await unfinished(await world.as('Ada'))).toMatchObject([{ id: second, set: tuesday }]);
		expect((await fileOf('Grace')).drafts).toEqual([]);
		await leave('Ada');
		expect(await unfinished(await world.as('Ada'))).toMatchObject([{ id: second, set: null, entry: null, title: 'Half a line' }]);
		expect(await draftsOf(await world.as('Grace'))).toEqual([]);
	});
});

describe('who reads the file of a confidential set', () => {
	test('who joins reads nothing that was written before, and what is written from then on', async () => {
		const before = await write('Ada', 'Before Cleo.');
		await addMember(await world.as('Ben'), tuesday, { person: world.ids.Cleo });
		await write('Grace', 'With Cleo.');
		expect(await titles('Cleo')).toEqual(['With Cleo.']);
		expect((await fileOf('Cleo')).months).toEqual([{ month: '2026-05', count: 1 }]);
		await expect(setEntryPage(await world.as('Cleo'), before)).rejects.toBeInstanceOf(NotFound);
		expect(await titles('Ben')).toHaveLength(2);
	});

	test('who leaves reads nothing more, their own words among it, and comes back to what they were there for', async () => {
		const mine = await write('Ada', 'While I was there.');
		await leave('Ada');
		await expect(setEntryPage(await world.as('Ada'), mine)).rejects.toBeInstanceOf(NotFound);
		await expect(
			changeSetEntry(await world.as('Ada'), mine, v.parse(changeSetEntryWish, { text: 'Other words.', version: 1 }))
		).rejects.toBeInstanceOf(NotFound);
		await write('Grace', 'While Ada was away.');
		await addMember(await world.as('Ben'), tuesday, { person: world.ids.Ada });
		expect(await titles('Ada')).toEqual(['While I was there.']);
		expect(await titles('Grace')).toHaveLength(2);
	});

	test('changing an entry later opens it to nobody new', async () => {
		const entry = await write('Ada', 'Before Cleo.');
		await addMember(await world.as('Ben'), tuesday, { person: world.ids.Cleo });
		const version = 1;
		await changeSetEntry(await world.as('Ada'), entry, v.parse(changeSetEntryWish, { text: 'In other words.', version }));
		expect(await titles('Cleo')).toEqual([]);
		expect(await titles('Grace')).toEqual(['In other words.']);
	});

	test('an addition is read by whoever reads the entry, and nobody else', async () => {
		const entry = await write('Ada', 'Before Cleo.');
		await addMember(await world.as('Ben'), tuesday, { person: world.ids.Cleo });
		await addToSetEntry(await world.as('Grace'), entry, { text: 'We saw a zebra crossing.' });
		expect((await (await world.as('Cleo')).read.search({ words: 'zebra' })).hits).toEqual([]);
		expect((await (await world.as('Eve')).read.search({ words: 'zebra' })).hits).toHaveLength(1);
		expect(await titles('Eve', { words: 'zebra' })).toEqual(['Before Cleo.']);
	});
});

test('in an attributable set whoever joins reads the whole file', async () => {
	const open = await openWorldWithSets({ mode: 'attributable' });
	await keepSetEntry(await open.as('Ada'), open.sets.tuesday, wish('Before Cleo.'));
	await addMember(await open.as('Ben'), open.sets.tuesday, { person: open.ids.Cleo });
	expect((await setFile(await open.as('Cleo'), open.sets.tuesday)).lines).toHaveLength(1);
	await open.close();
});

describe('whose words they are', () => {
	test('only whoever wrote an entry changes or deletes it; the others add below it', async () => {
		const entry = await write('Ada', 'My words.');
		const others = v.parse(changeSetEntryWish, { text: 'Not my words.', version: 1 });
		for (const who of ['Grace', 'Ben'] as const) {
			await expect(changeSetEntry(await world.as(who), entry, others)).rejects.toBeInstanceOf(Forbidden);
			await expect(deleteSetEntry(await world.as(who), entry)).rejects.toBeInstanceOf(Forbidden);
		}
		await addToSetEntry(await world.as('Grace'), entry, { text: 'It was so for me too.' });
		expect(await setEntryPage(await world.as('Ben'), entry)).toMatchObject({
			text: 'My words.',
			additions: [{ text: 'It was so for me too.', author: 'Grace', mine: false }]
		});
	});

	test('two tabs: the second to save is told', async () => {
		const entry = await write('Ada', 'One.');
		const save = async (text: string) =>
			changeSetEntry(await world.as('Ada'), entry, v.parse(changeSetEntryWish, { text, version: 1 }));
		await save('Two.');
		await expect(save('Three.')).rejects.toBeInstanceOf(Conflict);
	});

	test('readers look back to earlier wordings, until the writer takes those out of reach', async () => {
		const entry = await write('Ada', 'One.');
		const save = async (text: string, version: number, closeEarlier: boolean) =>
			changeSetEntry(await world.as('Ada'), entry, v.parse(changeSetEntryWish, { text, version, closeEarlier }));
		const told = async (who: CastName) => (await setEntryHistory(await world.as(who), entry)).revisions.map(({ text }) => text);
		await save('Two.', 1, false);
		expect(await told('Grace')).toEqual(['Two.', 'One.']);
		await save('Three.', 2, true);
		expect(await told('Grace')).toEqual(['Three.']);
		expect(await told('Ada')).toEqual(['Three.']);
	});

	test('a deleted entry goes with its additions and comes back with them, for its writer alone', async () => {
		const entry = await write('Ada', 'My words.');
		await addToSetEntry(await world.as('Grace'), entry, { text: 'It was so for me too.' });
		await deleteSetEntry(await world.as('Ada'), entry);
		expect(await titles('Grace')).toEqual([]);
		const restore = async (who: CastName) => restoreRemoved(await world.as(who), { kind: 'set-entry', id: entry }, collections);
		await expect(restore('Ben')).rejects.toBeInstanceOf(NotFound);
		await restore('Ada');
		expect((await setEntryPage(await world.as('Ben'), entry)).additions).toHaveLength(1);
	});

	test('who has left the set brings nothing back', async () => {
		const entry = await write('Ada', 'My words.');
		await deleteSetEntry(await world.as('Ada'), entry);
		await leave('Ada');
		await expect(restoreRemoved(await world.as('Ada'), { kind: 'set-entry', id: entry }, collections)).rejects.toBeInstanceOf(
			NotFound
		);
	});

	test('an addition is taken back, and brought back, by whoever wrote it', async () => {
		const [entry, other] = [await write('Ada', 'My words.'), await write('Ada', 'Other words.')];
		const addition = await addToSetEntry(await world.as('Grace'), entry, { text: 'It was so for me too.' });
		await expect(removeAddition(await world.as('Ada'), { addition })).rejects.toBeInstanceOf(Forbidden);
		await removeAddition(await world.as('Grace'), { addition });
		expect((await setEntryPage(await world.as('Ada'), entry)).additions).toEqual([]);
		await expect(authorizeRestoringAddition(await world.as('Ada'), entry, addition)).rejects.toBeInstanceOf(NotFound);
		await expect(authorizeRestoringAddition(await world.as('Grace'), other, addition)).rejects.toBeInstanceOf(NotFound);
		await authorizeRestoringAddition(await world.as('Grace'), entry, addition);
	});

	test('a lesson of somebody else’s words is asked of them, and they have the last word on it', async () => {
		const entry = await write('Ada', 'Ring before eleven.');
		const request = await askForLessonInSetFile(await world.as('Grace'), entry, { words: 'Ring before eleven.' });
		const lesson = {
			title: 'Ring before eleven',
			context: '',
			whatHappened: 'They were reached then.',
			why: '',
			soWhat: '',
			notHeld: '',
			place: world.project,
			objectives: [],
			codes: [],
			audience: ['staff' as const],
			named: false,
			note: ''
		};
		await expect(agreeToLesson(await world.as('Grace'), request, lesson)).rejects.toBeInstanceOf(Forbidden);
		expect(await agreeToLesson(await world.as('Ada'), request, lesson)).toHaveLength(26);
		await expect(askForLessonInSetFile(await world.as('Cleo'), entry, { words: 'Ring before eleven.' })).rejects.toBeInstanceOf(
			NotFound
		);
	});
});

test('whoever asked about somebody’s words and left the set reads them in the question no more either', async () => {
	const entry = await keepSetEntry(await world.as('Ada'), world.sets.tuesday, wish('Ring before eleven.'));
	const request = await askForLessonInSetFile(await world.as('Grace'), entry, { words: 'Ring before eleven.' });
	expect((await requestPage(await world.as('Grace'), request)).words).toBe('Ring before eleven.');
	const { members } = await setPage(await world.as('Ben'), world.sets.tuesday);
	await endMembership(await world.as('Ben'), members.find(({ person }) => person === world.ids.Grace)!.membership);
	await expect(requestPage(await world.as('Grace'), request)).rejects.toBeInstanceOf(NotFound);
	expect((await requestPage(await world.as('Ada'), request)).words).toBe('Ring before eleven.');
});

test('whoever is asked about their words and left the set is asked no more, and nobody makes a lesson of them', async () => {
	const entry = await keepSetEntry(await world.as('Ada'), tuesday, wish('Ring before eleven.'));
	const asking = async () => askForLessonInSetFile(await world.as('Grace'), entry, { words: 'Ring before eleven.' });
	const request = await asking();
	expect(await waitingFor(await world.as('Ada'))).toMatchObject([{ id: request }]);
	await leave('Ada');
	expect(await waitingFor(await world.as('Ada'))).toEqual([]);
	await expect(requestPage(await world.as('Ada'), request)).rejects.toBeInstanceOf(NotFound);
	await expect(declineLesson(await world.as('Ada'), request)).rejects.toBeInstanceOf(NotFound);
	await expect(asking()).rejects.toThrow('left the set');
	// Whoever asked still sees the question, and takes it back.
	await declineLesson(await world.as('Grace'), request);
});

describe('finding in the file', () => {
	beforeEach(async () => {
		await write('Ada', 'A bus that never came.', { day: '2026-03-02', codes: ['barriers/transport'], prompted: 'visit' });
		await write('Grace', 'A bus that came early.', { day: '2026-04-02' });
		await shareWithTuesday('Grace', 'A bus pass that ran out.');
	});

	test('by words, by who wrote it, by where it was written, by code and prompt', async () => {
		expect(await titles('Ben', { words: 'bus early' })).toEqual(['A bus that came early.']);
		expect(await titles('Ben', { words: 'pass' })).toEqual(['A bus pass that ran out.']);
		expect(await titles('Ben', { by: world.ids.Grace })).toEqual(['A bus pass that ran out.', 'A bus that came early.']);
		expect(await titles('Ben', { origin: 'here' })).toEqual(['A bus that came early.', 'A bus that never came.']);
		expect(await titles('Ben', { origin: 'shared' })).toEqual(['A bus pass that ran out.']);
		expect(await titles('Ben', { code: 'barriers/transport' })).toEqual(['A bus that never came.']);
		expect(await titles('Ben', { prompted: 'visit' })).toEqual(['A bus that never came.']);
	});

	test('from a month back, and a search of one set finds nothing of another', async () => {
		expect(await titles('Ben', { from: '2026-03' })).toEqual(['A bus that never came.']);
		await keepSetEntry(await world.as('Cleo'), world.sets.thursday, wish('A bus of Thursday.'));
		expect(await titles('Ben', { words: 'bus' })).toHaveLength(3);
		expect((await setFile(await world.as('Farid'), world.sets.thursday, { words: 'bus' })).lines).toHaveLength(1);
	});

	test('months are shown whole, and the rest goes on from the next', async () => {
		for (let at = 0; at < 26; at++) await write('Ada', `Line ${at}.`, { day: '2026-05-02' });
		const file = await fileOf('Ben');
		expect(file.lines).toHaveLength(27);
		expect(file.next).toBe('2026-04');
		expect((await fileOf('Ben', { from: file.next! })).next).toBeNull();
	});
});
