import * as v from 'valibot';
import { describe, expect, onTestFinished, test } from 'vitest';
import { askLibrary, findByLine, findInLibrary, readLibraryQuestion, writeLibraryQuestion } from '#lib/domain/finding';
import { follow, followedThings, notifications } from '#lib/domain/following';
import { adoptPractice, adoptPracticeWish, practiceList } from '#lib/domain/practices';
import { suggestions } from '#lib/server/search-page';
import { CASE, openPracticeWorld } from '#tests/practice-world';
import { testClock, type CastName } from '#tests/world';
import { SEARCHING_ENGINES } from './engines';

type Engine = (typeof SEARCHING_ENGINES)[number][1];
const TODAY = '2026-05-14';
const { 'what-changed': _, ...SILENT } = CASE;

async function opened(open: Engine) {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	const there = await openPracticeWorld({ store, clock });
	const askerOf = async (who: CastName | null) => {
		if (who === null) return { read: there.signedOut, self: null };
		const { read, actor } = await there.as(who);
		return { read, self: actor.id };
	};
	/** The page at the address `/practices?…`. */
	const page = async (address: string, who: CastName | null = null) =>
		findInLibrary(await askerOf(who), readLibraryQuestion(new URLSearchParams(address)), TODAY);
	const titles = async (address: string, who: CastName | null = null) =>
		(await page(address, who)).results.map(({ title }) => title.map(({ text }) => text).join(''));
	const list = async (address: string, who: CastName | null = null) => {
		const { query } = askLibrary(await askerOf(who), readLibraryQuestion(new URLSearchParams(address)));
		const { items } = await practiceList((await askerOf(who)).read, { ...query, today: TODAY, limit: 100 });
		return items.map(({ card }) => card.title);
	};
	return { ...there, clock, askerOf, page, titles, list };
}

describe.each(SEARCHING_ENGINES)('%s: the library’s own search', (_name, open) => {
	test('says how far it fell back, what else it looked for, and narrows by what is typed as by what is ticked', async () => {
		const there = await opened(open);
		await there.published();
		await there.published({ ...SILENT, title: { text: 'Incapacity benefit explained' } });
		await expect.poll(() => there.titles('')).toHaveLength(2);

		const fallen = await there.page('words=timetable zebra walrus');
		expect([fallen.results.length, fallen.reached]).toEqual([1, 'any']);
		expect((await there.page('words=timetable')).reached).toBe('all');

		const also = await there.page('words=IB evidence:none-given');
		expect(also.results).toHaveLength(1);
		expect(also.also).toEqual([{ typed: 'IB', wordings: ['incapacity benefit'], line: 'evidence:none-given "IB"' }]);
		expect(await there.list('words=IB')).toEqual(['Incapacity benefit explained']);

		const typed = await there.page('words=evidence:measured');
		expect([typed.words, typed.answering, typed.filters]).toEqual([
			'',
			1,
			[{ name: 'evidence:measured', label: 'Evidence: measured', line: '' }]
		]);
		expect(await there.titles('words=evidence:measured')).toEqual(await there.titles('evidence=measured'));
		expect(await there.list('words=evidence:measured')).toEqual(['A bus timetable drawn by hand']);
		expect(await there.titles('words=before:2020')).toEqual([]);
		expect(await there.list('words=before:2020')).toEqual([]);
		expect(await there.titles('words=before:2020&sort=adoption')).toEqual([]);
		expect(await there.titles('words=after:2020&sort=adoption')).toHaveLength(2);
	});

	test('leaves out what practices do not have, and what is ticked too, and says so', async () => {
		const there = await opened(open);
		await there.published();
		await expect.poll(() => there.titles('')).toHaveLength(1);
		const page = await there.page('words=kind:practice kind:lesson evidence:hoped-for state:nonsense&evidence=measured');
		expect(page.leftOut).toEqual([
			'“kind:lesson” was left out. The library holds practices alone.',
			'“evidence:hoped-for” was left out, as something of its sort is ticked.',
			expect.stringContaining('“state:nonsense” was left out.')
		]);
		expect(page.results).toHaveLength(1);
	});

	test('offers, where nothing is found, what would find something, with how much', async () => {
		const there = await opened(open);
		await there.published();
		await expect.poll(() => there.titles('')).toHaveLength(1);
		const { results, tries } = await there.page('words=language:cy bus&evidence=measured');
		expect(results).toEqual([]);
		expect(tries.map(({ label, count, question }) => [label, count, writeLibraryQuestion(question)])).toEqual([
			['Without “In Welsh”', 1, 'words=bus&evidence=measured'],
			['Without all of these', 1, 'words=bus']
		]);
		// Nothing is offered by what this reader may not read.
		await there.publish(await there.draft('Dina', { ...SILENT, title: { text: 'Kept to partners' } }), { readers: 'partners' });
		await expect.poll(() => there.titles('words=kept partners', 'Eve')).toHaveLength(1);
		expect((await there.page('words=kept partners language:cy', 'Eve')).tries.map(({ count }) => count)).toEqual([1]);
		expect((await there.page('words="kept to partners" language:cy')).tries).toEqual([]);
	});

	test('is sorted by the best answer, the newest or what is tried most, and so is the search of everything', async () => {
		const there = await opened(open);
		const bus = await there.published({ ...CASE, title: { text: 'Bus, bus, bus' } });
		there.clock.moveOn(1);
		await there.published({ ...CASE, title: { text: 'A later one by bus' } });
		await expect.poll(() => there.titles('words=bus')).toHaveLength(2);
		expect(await there.titles('words=bus&sort=date')).toEqual(['A later one by bus', 'Bus, bus, bus']);
		const wish = v.parse(adoptPracticeWish, { where: 'Hull', since: '2026-05-01', readers: 'public' });
		await adoptPractice(await there.as('Ada'), bus, wish);
		expect(await there.titles('words=bus&sort=adoption')).toEqual(['Bus, bus, bus', 'A later one by bus']);
		for (const line of ['bus', 'kind:practice', 'kind:practice after:2020', 'kind:practice evidence:measured']) {
			const { hits } = await findByLine(await there.askerOf(null), line, { order: 'adoption', after: null });
			expect([line, hits[0]?.id, hits.length]).toEqual([line, bus, 2]);
		}
		const lessons = await findByLine(await there.askerOf(null), 'kind:lesson bus', { order: 'adoption', after: null });
		expect(lessons.hits).toEqual([]);
	});

	test('offers practices and what narrows them down as one types, and nothing else', async () => {
		const there = await opened(open);
		const id = await there.published();
		await expect.poll(() => there.titles('')).toHaveLength(1);
		const offered = async (line: string, who: CastName | null = null) =>
			(await suggestions(await there.askerOf(who), line, 'library')).map(({ href }) => href);
		await expect.poll(() => offered('timet')).toEqual([`/practices/${id}`]);
		expect(await offered('bus evidence:mea')).toEqual(['/practices?words=evidence%3Ameasured+bus']);
		expect(await offered('kind:les')).toEqual([]);
		expect((await offered('timet', 'Dina')).every((href) => href === `/practices/${id}`)).toBe(true);
	});

	test('is followed as it was asked, with words and what is ticked, by whoever follows alone', async () => {
		const there = await opened(open);
		await there.published();
		await expect.poll(() => there.titles('words=bus')).toHaveLength(1);
		await follow(await there.as('Grace'), { target: 'library/words=bus&evidence=measured' });
		expect((await followedThings(await there.as('Grace'))).map(({ name }) => name)).toEqual(['practices about “bus”: Measured']);
		await there.published({ ...SILENT, title: { text: 'Another bus, nothing counted' } });
		await there.published({ ...CASE, title: { text: 'A second bus' } });
		await expect.poll(() => there.titles('words=bus')).toHaveLength(3);
		const told = async (who: CastName) =>
			(await notifications(await there.as(who))).news
				.filter(({ kind }) => kind === 'followed')
				.map(({ title, words }) => `${title}: ${words}`);
		expect(await told('Grace')).toEqual(['A second bus: Among practices about “bus”: Measured']);
		expect(await told('Farid')).toEqual([]);
	});
});
