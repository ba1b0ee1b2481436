import * as v from 'valibot';
import { describe, expect, onTestFinished, test } from 'vitest';
import { askedOfYou } from '#lib/domain/following';
import {
	answerFunding,
	answerFundingWish,
	copyPractice,
	fundingToAnswer,
	practiceList,
	publishedPage,
	revisePracticeWish,
	withdrawPractice,
	workingPage
} from '#lib/domain/practices';
import type { Store } from '#lib/domain/shared/context';
import { Forbidden, Invalid, NotFound } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';
import { openPracticeWorld } from '#tests/practice-world';
import { testClock, type CastName, type TestClock } from '#tests/world';
import { SEARCHING_ENGINES } from './engines';

/** Today is 14 May 2026. */
async function stage(open?: (clock: TestClock) => Promise<Store>) {
	const clock = testClock();
	const world = await openPracticeWorld(open ? { clock, store: await open(clock) } : { clock });
	onTestFinished(() => world.close());
	const { as } = world;
	const funded = async (fundedUntil: string, more = {}): Promise<Id> => {
		const id = await world.published();
		await world.revise('Eve', id, { fundedUntil, fundedBy: 'Trafford Council', ...more });
		return world.publish(id);
	};
	const say = async (id: Id, wish: v.InferInput<typeof answerFundingWish>, who: CastName = 'Eve') =>
		answerFunding(await as(who), id, v.parse(answerFundingWish, wish));
	const asked = async (who: CastName = 'Eve') => (await fundingToAnswer(await as(who))).map(({ id }) => id);
	const shown = async (id: Id) => (await publishedPage(world.signedOut, null, id))!.funding;
	const day = () => clock.now().slice(0, 10);
	const library = async (...funding: string[]) =>
		(await world.library({ chosen: { funding }, today: day() })).results.map(({ id }) => id);
	const facet = async () => {
		const { facets } = await world.library({ today: day() });
		return facets.find(({ name }) => name === 'funding')?.values.map(({ label, count }) => `${label} ${count}`) ?? [];
	};
	return { world, clock, as, funded, say, asked, shown, library, facet };
}

describe.each(SEARCHING_ENGINES)('money that ends, in the %s engine', (_, open) => {
	test('six months before, its owner is asked what comes then; what they say stands beside the end', async () => {
		const { clock, as, funded, say, asked, shown, library, facet } = await stage(open);
		const id = await funded('March 2027');
		expect([await asked(), await shown(id), await library('soon')]).toEqual([[], 'Until March 2027, by Trafford Council', []]);
		clock.set('2026-10-01T09:00:00.000Z');
		expect([await asked(), await asked('Dina'), await library('soon'), await facet()]).toEqual([
			[id],
			[],
			[id],
			['Ends within six months 1']
		]);
		expect((await askedOfYou(await as('Eve'))).map(({ title }) => title)).toContain(
			'Does “A bus timetable drawn by hand” go on?'
		);
		await say(id, { is: 'goes-on', words: 'money of the college', until: 'July 2029' });
		expect(await shown(id)).toBe('Until March 2027, by Trafford Council; going on with money of the college, until July 2029');
		expect((await workingPage(await as('Eve'), id)).money).toMatchObject({ goesOnUntil: 'July 2029' });
		expect([await asked(), await library('soon'), await library('ended')]).toEqual([[], [], []]);
		clock.set('2029-02-01T09:00:00.000Z');
		expect([await asked(), await library('soon')]).toEqual([[id], [id]]);
		clock.set('2029-08-01T09:00:00.000Z');
		expect([await library('soon'), await library('ended'), await library('soon', 'ended')]).toEqual([[], [id], [id]]);
		await say(id, { is: 'ended', words: 'Nobody paid for it.' });
		expect([await asked(), await library('ended'), await facet()]).toEqual([[], [id], ['Has ended 1']]);
		expect(await shown(id)).toBe('Until March 2027, by Trafford Council; ended: Nobody paid for it.');
	});
});

describe('money that ends', () => {
	test('who does not know yet is asked again after four weeks, and nothing is said that was not', async () => {
		const { clock, funded, say, asked, shown, library } = await stage();
		const id = await funded('2026-06-30');
		expect(await asked()).toEqual([id]);
		await say(id, { is: 'not-known', words: 'a word too many' });
		expect([await asked(), await shown(id)]).toEqual([
			[],
			'Until 30 June 2026, by Trafford Council; not known yet what comes after'
		]);
		expect(await library('soon')).toEqual([id]);
		clock.moveOn(28 * 24);
		expect(await asked()).toEqual([id]);
	});

	test('another end is asked about anew, and an end that stays keeps what was said of it', async () => {
		const { world, funded, say, asked, shown } = await stage();
		const id = await funded('June 2026');
		await say(id, { is: 'goes-on', words: 'a gift' });
		await world.revise('Eve', id, { area: 'Bury', fundedUntil: '2026-06' });
		await world.publish(id);
		expect([await shown(id), await asked()]).toEqual(['Until June 2026; going on with a gift', []]);
		await world.revise('Eve', id, { fundedUntil: 'August 2026' });
		await world.publish(id);
		expect([await shown(id), await asked()]).toEqual(['Until August 2026', [id]]);
	});

	test('its owner and coordinators say what comes, of what is published and has an end', async () => {
		const { world, as, funded, say, asked } = await stage();
		const id = await funded('June 2026');
		await expect(say(id, { is: 'ended' }, 'Grace')).rejects.toBeInstanceOf(Forbidden);
		await expect(say(await world.draft('Ada'), { is: 'ended' })).rejects.toBeInstanceOf(NotFound);
		await expect(say(await world.published(), { is: 'ended' })).rejects.toBeInstanceOf(Invalid);
		await expect(say(id, { is: 'goes-on' })).rejects.toBeInstanceOf(Invalid);
		await expect(say(id, { is: 'goes-on', words: 'a gift', until: 'May 2026' })).rejects.toBeInstanceOf(Invalid);
		await say(id, { is: 'ended' }, 'Dina');
		expect((await workingPage(await as('Eve'), id)).money).toMatchObject({ answer: { is: 'ended' } });
		await withdrawPractice(await as('Dina'), id, { reason: 'Out of date.' });
		await expect(say(id, { is: 'ended' })).rejects.toBeInstanceOf(Forbidden);
		expect(await asked()).toEqual([]);
	});

	test('what is no day and no month is not taken, and neither is an address that runs something', () => {
		const wish = (given: object) => v.safeParse(revisePracticeWish, { version: 1, answers: {}, ...given }).success;
		expect(wish({ fundedUntil: 'next spring' })).toBe(false);
		expect(wish({ fundedUntil: '31 March 2027' })).toBe(true);
		expect(wish({ sourceAddress: 'javascript:alert(1)' })).toBe(false);
		expect(wish({ sourceAddress: 'https://a.example/b' })).toBe(true);
		expect(v.safeParse(answerFundingWish, { is: 'perhaps' }).success).toBe(false);
	});

	test('programs, tables and copies tell of it; who did not say anything of it keeps nothing of it', async () => {
		const { world, funded } = await stage();
		const source = { source: 'Travel by hand', sourceBy: 'Bus Trust', sourceAddress: 'https://bus.example/hand' };
		const id = await funded('June 2026', source);
		const plain = await world.published();
		const { items } = await practiceList(world.signedOut, { words: '', chosen: {}, after: null, limit: 10 });
		expect(items.map((each) => [each.id, each.fundedUntil, each.funding])).toEqual(
			expect.arrayContaining([
				[id, '2026-06', 'Until June 2026, by Trafford Council'],
				[plain, '', '']
			])
		);
		const copy = await copyPractice(world.signedOut, id, (of) => of);
		expect(copy).toMatchObject({ ...source, fundedUntil: '2026-06', fundedBy: 'Trafford Council' });
		expect(await publishedPage(world.signedOut, null, plain)).toMatchObject({ sourceBy: '', funding: '' });
	});
});
