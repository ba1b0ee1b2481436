import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { agreed } from '#tests/agreed';
import { supervisionOf, type Played } from '#tests/supervision-world';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import {
	actionPage,
	completeAction,
	dropAction,
	escalateAction,
	redateActions,
	rescopeAction,
	undertakingWish
} from '../actions';
import type { Id } from '../shared/ids';
import { agreeActionInSupervision } from '../supervision';
import {
	agreeOnWorkplan,
	reviewWorkplan,
	reviewWorkplanWish,
	startWorkplan,
	startWorkplanWish,
	workplanPage
} from '../workplans';
import { withCarried } from '.';

let world: WorldWithSets;
let played: Played;
beforeEach(async () => {
	world = await openWorldWithSets();
	played = supervisionOf(world);
});
afterEach(() => world.close());

const carrying = async (who: CastName, action: Id) => {
	const [line] = await withCarried(await world.as(who), [await actionPage(await world.as(who), action)]);
	return [line!.carried, line!.decide];
};
const wish = (person: CastName) => v.parse(undertakingWish, { what: 'Ring the centre', person: world.ids[person] });

describe('an action of a supervision', () => {
	const meet = async (...days: readonly string[]) => {
		for (const day of days) {
			world.clock.set(`${day}T14:00:00.000Z`);
			await played.write('Farid', await played.plan('Farid', 'Ada', day), 'We spoke of the week.');
		}
	};

	test('is asked about where three later sessions of the same people found it open, and again after three more', async () => {
		const first = await played.plan('Ada', 'Farid', '2026-05-14');
		const action = await agreeActionInSupervision(await world.as('Ada'), first, { ...wish('Ada'), lesson: '' });
		await played.write('Farid', first, 'We began.');
		// One with somebody else, and one that is only planned, carry nothing.
		await played.write('Farid', await played.plan('Farid', 'Grace', '2026-05-15'), 'Grace and I spoke.');
		await played.plan('Farid', 'Ada', '2026-07-30');
		await meet('2026-05-20', '2026-05-27');
		expect(await carrying('Ada', action)).toEqual([2, false]);
		await meet('2026-06-03');
		expect(await carrying('Ada', action)).toEqual([3, true]);
		expect(await carrying('Farid', action)).toEqual([3, true]);
		await escalateAction(await world.as('Ada'), action, { to: 'The duty lead', reason: 'An hour a week' });
		expect(await carrying('Ada', action)).toEqual([3, false]);
		await meet('2026-06-10', '2026-06-17', '2026-06-24');
		expect(await carrying('Ada', action)).toEqual([6, true]);
		await completeAction(await world.as('Ada'), action, {});
		expect(await carrying('Ada', action)).toEqual([5, false]);
	});
});

describe('an action on a workplan', () => {
	test('is asked about where three looks over the plan found it open, by those who read the plan', async () => {
		const rhythm = { every: 4, unit: 'weeks' };
		const values = {
			title: 'This year',
			from: '2026-05-01',
			to: '2026-12-31',
			keeper: world.ids.Ben,
			readers: ['staff'],
			rhythm
		};
		const plan = await startWorkplan(await world.as('Ben'), v.parse(startWorkplanWish, values));
		const action = await agreeOnWorkplan(await world.as('Ben'), plan, wish('Eve'));
		const lookOver = async (...days: readonly string[]) => {
			for (const day of days) {
				world.clock.set(`${day}T14:00:00.000Z`);
				const { version } = await workplanPage(await world.as('Ben'), plan);
				await reviewWorkplan(await world.as('Ben'), plan, v.parse(reviewWorkplanWish, { version, words: 'Seen.' }));
			}
		};
		await lookOver('2026-05-20', '2026-05-27');
		expect(await carrying('Ben', action)).toEqual([2, false]);
		await lookOver('2026-06-03');
		expect(await carrying('Ben', action)).toEqual([3, true]);
		// She owns it from a partner body, and is told nothing of a plan that she does not read.
		expect(await carrying('Eve', action)).toEqual([0, false]);
	});
});

describe('an action of a lesson that stands on no plan', () => {
	const move = async (action: Id, ...days: readonly string[]) => {
		for (const day of days) {
			world.clock.set(`${day}T14:00:00.000Z`);
			const due = `${Number(day.slice(0, 4)) + 1}-01-31`;
			await redateActions(await world.as('Ada'), { actions: [action], due, reason: 'No time', which: 'all' });
		}
	};

	test('is asked about once its day was moved on three days, and again after three more; each reader of it is told', async () => {
		const action = await agreed(world, 'Ring the centre', { person: world.ids.Ada, due: '2026-05-20' });
		await move(action, '2026-05-20', '2026-05-20', '2026-05-27');
		expect(await carrying('Ada', action)).toEqual([2, false]);
		await move(action, '2026-06-03');
		expect(await carrying('Ada', action)).toEqual([3, true]);
		expect(await carrying('Grace', action)).toEqual([3, true]);
		await rescopeAction(await world.as('Ada'), action, {
			...{ version: (await actionPage(await world.as('Ada'), action)).version, what: 'Write to the centre' },
			...{ due: '2026-07-01', reason: 'Nobody answers' }
		});
		expect(await carrying('Ada', action)).toEqual([3, false]);
		await move(action, '2026-07-01', '2026-07-08', '2026-07-15');
		expect(await carrying('Ada', action)).toEqual([6, true]);
		world.clock.moveOn(1);
		await dropAction(await world.as('Ada'), action, { reason: 'The centre closed.' });
		expect(await carrying('Ada', action)).toEqual([6, false]);
	});

	test('moves of its day carry nothing that was agreed in a supervision: its sessions do', async () => {
		const action = await agreed(world, 'Ring the centre', { person: world.ids.Ada, source: 'supervision' });
		await move(action, '2026-05-20', '2026-05-27', '2026-06-03');
		expect(await carrying('Ada', action)).toEqual([0, false]);
	});
});
