import * as v from 'valibot';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findByLine, FOUND_KINDS, listToTake, relatedTo, suggestFor } from '#lib/domain/finding';
import { follow, notifications } from '#lib/domain/following';
import { keepEntry, keepEntryWish } from '#lib/domain/learning-files';
import { noticeLesson, noticeLessonWish, setAsideLesson, setAsideLessonWish } from '#lib/domain/learning-tree';
import { addTerm, addTermWish, retireTerm, vocabularies } from '#lib/domain/people';
import { addObjective, setObjectiveWish } from '#lib/domain/projects';
import { collections } from '#lib/server/collections';
import { plantVocabularies } from '#tests/plant-vocabularies';
import { openWorldWithSets, testClock, type CastName } from '#tests/world';
import { SEARCHING_ENGINES } from './engines';

test('every kind that search finds can be asked for, and has a name on the page', () => {
	expect(
		collections
			.filter(({ search }) => search)
			.map(({ kind }) => kind)
			.toSorted()
	).toEqual([...FOUND_KINDS.keys()].toSorted());
});

describe.each(SEARCHING_ENGINES)('a line that narrows down (%s)', (_, engine) => {
	async function openWith() {
		const clock = testClock();
		const store = await engine(clock);
		onTestFinished(() => store.close());
		const world = await openWorldWithSets({ store, clock });
		const notice = async (who: CastName, title: string, more: object = {}) =>
			noticeLesson(
				await world.as(who),
				v.parse(noticeLessonWish, { place: world.project, title, audience: ['staff'], named: true, ...more })
			);
		const ask = async (who: CastName, line: string) => {
			const { read, actor } = await world.as(who);
			return findByLine({ read, self: actor.id }, line, { order: 'relevance', after: null });
		};
		const titles = async (who: CastName, line: string) =>
			(await ask(who, line)).hits.map((hit) => hit.title.map(({ text }) => text).join('')).toSorted();
		return { world, notice, ask, titles };
	}

	test('leaves as a list of shared learning that one may read, and of nothing else', async () => {
		const { world, notice, titles } = await openWith();
		await notice('Ben', 'The bus is early');
		await keepEntry(await world.as('Ada'), v.parse(keepEntryWish, { text: 'Took the bus.', day: '2026-05-02' }));
		await expect.poll(() => titles('Ada', 'bus')).toHaveLength(2);
		const taken = async (who: CastName, line: string) => {
			const { read, actor } = await world.as(who);
			const { found, next } = await listToTake({ read, self: actor.id }, line, { order: 'relevance', after: null });
			expect(next).toBe(null);
			return found.map(({ kind, title }) => `${kind}: ${title}`);
		};
		expect(await taken('Ada', 'bus')).toEqual(['lesson: The bus is early']);
		expect(await taken('Ada', 'bus kind:entry')).toEqual([]);
		expect(await taken('Eve', 'bus')).toEqual([]);
	});

	test('tells which other wordings it looked for, each with a way to look without; the list of them is the workspace’s own', async () => {
		const { world, notice, ask, titles } = await openWith();
		await notice('Ben', 'Incapacity benefit ends with the first wage');
		await notice('Ben', 'IB is a word of the past');
		await notice('Ben', 'A buddy for the first week');
		await plantVocabularies(world.store);
		await expect.poll(() => titles('Ada', 'IB')).toHaveLength(2);
		const { also, words } = await ask('Ada', 'kind:lesson IB past');
		expect({ words, also }).toEqual({
			words: 'IB past',
			also: [{ typed: 'IB', wordings: ['incapacity benefit'], line: 'kind:lesson "IB" past' }]
		});
		expect(await titles('Ada', 'kind:lesson "IB"')).toEqual(['IB is a word of the past']);

		expect(await titles('Ada', 'workmate ')).toEqual([]);
		const dina = await world.as('Dina');
		const list = (await dina.read.findUnique(vocabularies, 'name', 'synonyms'))!;
		const wish = { version: list.version, label: 'workmate', words: { also: 'buddy, befriender' } };
		await addTerm(await world.as('Dina'), list.id, v.parse(addTermWish, wish));
		expect(await titles('Ada', 'workmate ')).toEqual(['A buddy for the first week']);
		await retireTerm(await world.as('Dina'), list.id, { version: list.version + 1, term: 'workmate' });
		expect(await titles('Ada', 'workmate ')).toEqual([]);
	});

	test('is not needed to find what is about the same as a lesson, of what still stands and one may read', async () => {
		const { world, notice, ask } = await openWith();
		const here = await notice('Ben', 'The bakery oven is learned with a coach');
		await notice('Ben', 'A coach at the oven of the bakery');
		await notice('Ben', 'Somebody to greet at the door');
		const ended = await notice('Ben', 'An oven, a bakery, a coach: an old form of it');
		await notice('Ada', 'Our coach, our bakery, our oven', { audience: [`set:${world.sets.tuesday}`] });
		await expect.poll(async () => (await ask('Ada', 'bakery')).count).toBe(4);
		const ben = await world.as('Ben');
		await setAsideLesson(ben, ended, v.parse(setAsideLessonWish, { version: 1, reason: 'It is said better.' }));
		const related = async (who: CastName) =>
			(await relatedTo((await world.as(who)).read, { kind: 'lesson', id: here })).map(({ title }) => title).toSorted();
		expect(await related('Ada')).toEqual(['A coach at the oven of the bakery', 'Our coach, our bakery, our oven']);
		expect(await related('Cleo')).toEqual(['A coach at the oven of the bakery']);
		expect(await related('Eve')).toEqual([]);
	});

	test('by kind, author, objective, state and day, of what one may read', async () => {
		const { world, notice, ask, titles } = await openWith();
		const wish = v.parse(setObjectiveWish, { kind: 'objective', number: 1, name: 'Into work' });
		const objective = await addObjective(await world.as('Dina'), world.project, wish);
		await notice('Ben', 'The bus is early', { objectives: [objective] });
		await notice('Grace', 'The bus is late');
		await notice('Grace', 'A bus nobody signed', { named: false });
		await keepEntry(await world.as('Ada'), v.parse(keepEntryWish, { text: 'Took the bus.', day: '2026-05-02' }));
		await expect.poll(() => titles('Ada', 'bus')).toHaveLength(4);

		expect(await titles('Ada', 'bus kind:entry')).toEqual(['Took the bus.']);
		expect(await titles('Ben', 'bus kind:entry')).toEqual([]);
		expect(await titles('Ada', 'bus by:grace')).toEqual(['The bus is late']);
		expect(await titles('Grace', 'kind:lesson by:me')).toEqual(['The bus is late']);
		expect(await titles('Ada', 'kind:lesson by:grace by:ben')).toEqual(['The bus is early', 'The bus is late']);
		expect(await titles('Ada', 'bus objective:"into work"')).toEqual(['The bus is early']);
		expect(await titles('Ada', 'bus state:noticed kind:lessons')).toHaveLength(3);
		expect(await titles('Ada', 'bus before:2026-05-03')).toEqual(['Took the bus.']);
		expect(await titles('Ada', 'bus after:2026-05-03 language:english by:ben')).toEqual(['The bus is early']);
		// An unnamed author's lesson bears no day, and is found by nobody's name.
		expect(await titles('Grace', 'bus after:2026 before:2027')).not.toContain('A bus nobody signed');

		const { filters, count } = await ask('Ada', 'bus kind:lesson by:grace');
		expect(filters.map(({ label, line }) => [label, line])).toEqual([
			['Lessons', 'by:grace bus'],
			['By grace', 'kind:lesson bus']
		]);
		expect(count).toBe(1);
	});

	test('and says what to try where nothing is left, with how many there would be to this reader', async () => {
		const { world, notice, ask } = await openWith();
		await notice('Grace', 'The bus is late');
		await notice('Grace', 'The train is late');
		await keepEntry(await world.as('Ada'), v.parse(keepEntryWish, { text: 'Late for the bus.', day: '2026-05-02' }));
		await expect.poll(async () => (await ask('Ada', 'late')).count).toBe(3);

		const tries = async (who: CastName, line: string) =>
			(await ask(who, line)).tries.map((each) => [each.label, each.line, each.count]);
		expect(await tries('Ada', 'late kind:entry by:grace')).toEqual([
			['Without “Learning file entries”', 'by:grace late', 2],
			['Without “By grace”', 'kind:entry late', 1],
			['Without all of these', 'late', 3]
		]);
		expect(await tries('Ben', 'late kind:entry by:grace')).toEqual([
			['Without “Learning file entries”', 'by:grace late', 2],
			['Without all of these', 'late', 2]
		]);
		expect(await tries('Ben', '"late bus"')).toEqual([['Without the quotation marks', 'late bus', 1]]);
		expect(await tries('Ben', 'bus -late')).toEqual([['With what you left out by a minus', 'bus', 1]]);
		expect(await tries('Ben', 'nowhere')).toEqual([]);
	});

	test('tells what it did not understand, and looks the same for a name nobody known has as for one nobody has', async () => {
		const { notice, ask } = await openWith();
		await notice('Grace', 'The bus is late');
		await expect.poll(async () => (await ask('Ada', 'bus')).count).toBe(1);
		const { leftOut, count } = await ask('Ada', 'bus kind:banana after:soon state:odd');
		expect(count).toBe(1);
		expect(leftOut).toEqual([
			expect.stringContaining('“kind:banana” was left out. Behind kind: stands lesson'),
			expect.stringContaining('a day such as 2026-05-12'),
			expect.stringContaining('noticed, identified')
		]);
		const asked = async (name: string) => JSON.stringify(await ask('Eve', `bus by:${name}`)).replaceAll(name, 'NAME');
		expect(await asked('Cleo')).toBe(await asked('Zork'));
	});

	test('offers titles while it is typed, and what may stand behind a filter, of what one may read', async () => {
		const { world, notice } = await openWith();
		await notice('Grace', 'The bus is late');
		await notice('Grace', 'Ask twice, says whoever takes the bus');
		await keepEntry(await world.as('Ada'), v.parse(keepEntryWish, { text: 'Busy morning.', day: '2026-05-02' }));
		const offered = async (who: CastName, line: string) => {
			const { read, actor } = await world.as(who);
			const found = await suggestFor({ read, self: actor.id }, line);
			return found.map((each) => (each.is === 'line' ? each.line : each.hit.title.map(({ text }) => text).join('')));
		};
		await expect.poll(async () => (await offered('Ada', 'bus')).length).toBe(3);
		expect((await offered('Ben', 'bus')).toSorted()).toEqual(['Ask twice, says whoever takes the bus', 'The bus is late']);
		expect(await offered('Eve', 'bus')).toEqual([]);
		expect(await offered('Ada', 'bus kind:entry')).toEqual(['kind:entry bus']);
		expect(await offered('Ada', 'kind:entry bus')).toEqual(['Busy morning.']);
		expect(await offered('Ada', 'bus state:ap')).toEqual(['state:applied bus']);
		expect(await offered('Ada', 'bus by:gr')).toEqual(['by:Grace bus']);
		expect(await offered('Eve', 'by:far')).toEqual([]);
		expect(await offered('Ada', 'kind:lesson ')).toEqual([]);
	});

	test('is followed as it was asked', async () => {
		const { world, notice } = await openWith();
		await follow(await world.as('Ada'), { target: 'search/bus by:grace' });
		await notice('Ben', 'The bus is early');
		await notice('Grace', 'The bus is late');
		const news = async () => JSON.stringify(await notifications(await world.as('Ada')));
		await expect.poll(news).toContain('The bus is late');
		expect(await news()).not.toContain('The bus is early');
	});
});
