import * as v from 'valibot';
import { expect, onTestFinished, test } from 'vitest';
import {
	putOnWorkplan,
	reviewWorkplan,
	reviewWorkplanWish,
	startWorkplan,
	startWorkplanWish,
	workplanPage,
	workplansPage,
	workplansToReview
} from '#lib/domain/workplans';
import { NotFound } from '#lib/domain/shared/errors';
import { agreed } from '#tests/agreed';
import { openWorldWithSets, testClock, type CastName } from '#tests/world';
import { SEARCHING_ENGINES } from './engines';

test.each(SEARCHING_ENGINES)(
	'%s: each reader of a plan sees and counts the actions they may read, today and on the day of a look',
	async (_, open) => {
		const clock = testClock();
		const store = await open(clock);
		onTestFinished(() => store.close());
		const world = await openWorldWithSets({ store, clock });
		const { tuesday } = world.sets;
		const ben = await world.as('Ben');
		const period = { from: '2026-04-01', to: '2027-03-31', rhythm: { every: 4, unit: 'weeks' } };
		const wish = v.parse(startWorkplanWish, { ...period, title: 'This year', keeper: world.ids.Ben, readers: ['staff'] });
		const plan = await startWorkplan(ben, wish);
		const ofTheSet = { source: 'set-meeting', set: tuesday, readers: [`set:${tuesday}` as const] };
		const actions = [await agreed(world, 'Ring', ofTheSet), await agreed(world, 'Print', { due: '2026-05-01' })];
		await putOnWorkplan(ben, plan, { actions });
		clock.moveOn(24 * 28);
		expect(await workplansToReview(await world.as('Ben'))).toHaveLength(1);
		const { version } = await workplanPage(await world.as('Ben'), plan);
		await reviewWorkplan(await world.as('Ben'), plan, v.parse(reviewWorkplanWish, { version }));
		const counted = async (who: CastName) => {
			const ctx = await world.as(who);
			const { figures, reviews } = await workplanPage(ctx, plan);
			const [line] = await workplansPage(ctx);
			return [figures.all, figures.late, reviews[0]!.figures.all, line!.open];
		};
		expect(await counted('Ada')).toEqual([2, 1, 2, 2]);
		expect(await counted('Cleo')).toEqual([1, 1, 1, 1]);
		await expect(workplanPage(await world.as('Eve'), plan)).rejects.toThrow(NotFound);
		expect(await workplansPage(await world.as('Eve'))).toEqual([]);
	}
);
