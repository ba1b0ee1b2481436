import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readStarterPractices } from '#lib/server/content';
import { textOf } from '../shared/marked';
import { openPracticeWorld } from '#tests/practice-world';
import { bringInStarters, type BringInStartersWish, libraryPage, publishedPage, starterChoices, withdrawPractice } from '.';

describe('the practices that come with Grove', () => {
	const starters = readStarterPractices();
	let world: Awaited<ReturnType<typeof openPracticeWorld>>;
	beforeEach(async () => void (world = await openPracticeWorld()));
	afterEach(() => world.close());

	const library = async (who: Parameters<typeof world.as>[0]) => {
		const { results } = await libraryPage((await world.as(who)).read, { words: 'link workers', chosen: {}, after: null });
		return results.map((each) => textOf(each.title));
	};
	const LINK_WORKERS = 'Link workers in general practice who ask about work as well';

	test('a coordinator puts those they chose into the library, each with its source, its day and its gaps', async () => {
		const dina = await world.as('Dina');
		const [id] = await bringInStarters(dina, { starters: ['link-workers'], readers: 'partners' }, starters);
		expect(await library('Eve')).toContain(LINK_WORKERS);
		const page = (await publishedPage(dina.read, dina, id!))!;
		expect(page.title).toBe(LINK_WORKERS);
		expect(page.checkedOn).toBe('2026-11-22');
		expect(page.source).toContain('NHS Long Term Plan');
		expect(page.note).toContain('Came with Grove');
		expect(page.gaps.map(({ heading }) => heading)).toContain('Whom to ask');
	});

	test('one that is there is not brought in a second time, and can be again once it was withdrawn', async () => {
		const wish: BringInStartersWish = { starters: ['link-workers'], readers: 'partners' };
		const [id] = await bringInStarters(await world.as('Dina'), wish, starters);
		const there = (await starterChoices(await world.as('Dina'), starters)).filter((each) => each.there);
		expect(there.map(({ handle }) => handle)).toEqual(['link-workers']);
		const again = bringInStarters(await world.as('Dina'), wish, starters);
		await expect(again).rejects.toMatchObject({ issues: [{ field: 'starters' }] });
		const dina = await world.as('Dina');
		await withdrawPractice(dina, id!, { reason: 'Ours is better.' });
		expect((await starterChoices(await world.as('Dina'), starters)).some((each) => each.there)).toBe(false);
	});

	test('all of them hold to the forms they are written by, and none claims a measured effect without its source', async () => {
		const all: BringInStartersWish = { starters: starters.map(({ handle }) => handle), readers: 'public' };
		const ids = await bringInStarters(await world.as('Dina'), all, starters);
		expect(ids).toHaveLength(10);
		const effects = starters.flatMap(({ answers }) => Object.values(answers).flatMap((answer) => answer.effects ?? []));
		for (const effect of effects.filter(({ claim }) => claim !== 'hoped-for'))
			expect(effect.source, effect.statement).not.toBe('');
	});

	test('nobody but a coordinator sees the choice or brings one in', async () => {
		for (const who of ['Ada', 'Eve'] as const) {
			await expect(starterChoices(await world.as(who), starters)).rejects.toThrow('Coordinators bring in');
			const tried = bringInStarters(await world.as(who), { starters: ['link-workers'], readers: 'partners' }, starters);
			await expect(tried).rejects.toThrow('Coordinators bring in');
		}
		expect(await library('Dina')).toEqual([]);
	});
});
