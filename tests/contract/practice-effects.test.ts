import { describe, expect, onTestFinished, test } from 'vitest';
import { comparePractices, copyPractice, libraryPage } from '#lib/domain/practices';
import { searchPage } from '#lib/server/search-page';
import { CASE, openPracticeWorld, type Answers } from '#tests/practice-world';
import { testClock } from '#tests/world';
import { SEARCHING_ENGINES } from './engines';

const LATE = { group: 'service-users', claim: 'measured', statement: 'Nobody was late in six weeks.', source: 'rota' } as const;
const telling = (...effects: NonNullable<Answers[string]['effects']>): Answers => ({
	...CASE,
	'what-changed': { effects },
	scope: { chosen: ['micro'] },
	costs: { chosen: ['existing-resources'], inShort: 'One morning of a support worker' }
});

describe.each(SEARCHING_ENGINES)('%s: what a measured effect is compared with', (_, open) => {
	test('is kept, found, compared and copied; and how widely a practice reaches stands on each result', async () => {
		const clock = testClock();
		const store = await open(clock);
		onTestFinished(() => store.close());
		const there = await openPracticeWorld({ store, clock });
		const said = await there.published(telling({ ...LATE, baseline: 'Nineteen latecomers in the spring' }));
		const unknown = await there.published(telling({ ...LATE, baselineUnknown: true }));
		const silent = await there.published(telling(LATE));
		const read = there.signedOut;
		const { sections } = await comparePractices(read, [said, unknown, silent]);
		const row = sections.find(({ key }) => key === 'what-changed')!;
		expect(row.cells.map(({ says }) => says!.effects.map((each) => [each.comparedWith, each.startNotKnown]))).toEqual([
			[['Nineteen latecomers in the spring', false]],
			[['', true]],
			[['', false]]
		]);
		const copied = await Promise.all([said, unknown, silent].map((id) => copyPractice(read, id, (each) => `/${each}`)));
		expect(
			copied.map((copy) =>
				copy.sections
					.find(({ key }) => key === 'what-changed')!
					.effects.map((effect) => [effect.baseline, effect.baselineUnknown])
			)
		).toEqual([[['Nineteen latecomers in the spring', false]], [['', true]], [['', false]]]);

		const hits = async (words: string) =>
			(await searchPage({ read, self: null }, new URLSearchParams({ words }))).found?.hits.map(({ id, badges }) => ({
				id,
				badges
			}));
		const badges = { claim: 'measured', reach: 'Individuals in one place', cost: 'One morning of a support worker' };
		await expect.poll(() => hits('latecomers')).toEqual([{ id: `published-practice/${said}`, badges }]);
		const page = await libraryPage(read, { words: 'latecomers', chosen: { scope: ['micro'] }, after: null });
		expect(page.results.map(({ card }) => [card.reach, card.where])).toEqual([['Individuals in one place', '']]);
		expect(page.facets.find(({ name }) => name === 'scope')).toMatchObject({
			label: 'Reach',
			values: [{ value: 'micro', label: 'Individuals in one place', count: 1, chosen: true }]
		});
	});
});
