import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { agreed } from '#tests/agreed';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import {
	agreeOnWorkplan,
	changeWorkplan,
	changeWorkplanWish,
	plansKnown,
	putOnWorkplan,
	reviewWorkplan,
	reviewWorkplanWish,
	startWorkplan,
	startWorkplanWish,
	takeOffWorkplan,
	workplanPage,
	workplansPage,
	workplansToReview
} from '.';
import { actionPage, actionRegister, undertakingWish } from '../actions';
import { Conflict, Forbidden, Invalid, NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';

let world: WorldWithSets;
beforeEach(async () => void (world = await openWorldWithSets()));
afterEach(() => world.close());

/** A plan that Dina keeps for all staff until March, looked over every four weeks. */
async function plan(more: object = {}, by: CastName = 'Dina'): Promise<Id> {
	const wish = {
		title: 'Into work, this year',
		from: '2026-04-01',
		to: '2027-03-31',
		keeper: world.ids.Dina,
		readers: ['staff'],
		rhythm: { every: 4, unit: 'weeks' },
		...more
	};
	return startWorkplan(await world.as(by), v.parse(startWorkplanWish, wish));
}
const put = async (by: CastName, id: Id, ...actions: readonly Id[]) =>
	putOnWorkplan(await world.as(by), id, { actions: [...actions] });
const pageFor = async (who: CastName, id: Id) => workplanPage(await world.as(who), id);
const seenBy = async (who: CastName, id: Id) =>
	(await pageFor(who, id)).sections.flatMap(({ lines }) => lines.map(({ what }) => what)).toSorted();
const review = async (by: CastName, id: Id, wish: object = {}) => {
	const { version } = await pageFor(by, id);
	return reviewWorkplan(await world.as(by), id, v.parse(reviewWorkplanWish, { version, ...wish }));
};
/** An action that the members of the Tuesday set read and nobody else. */
const ofTheSet = (what: string) =>
	agreed(world, what, { source: 'set-meeting', set: world.sets.tuesday, readers: [`set:${world.sets.tuesday}`] });

describe('an action on a plan', () => {
	test('is read by whoever reads both, and counted for nobody else', async () => {
		const id = await plan({ keeper: world.ids.Ben });
		await put('Ben', id, await ofTheSet('Ring the centre'), await agreed(world, 'Print the sheet'));
		expect(await seenBy('Ada', id)).toEqual(['Print the sheet', 'Ring the centre']);
		expect((await pageFor('Ada', id)).figures).toMatchObject({ all: 2, open: 2 });
		expect(await seenBy('Cleo', id)).toEqual(['Print the sheet']);
		expect((await pageFor('Cleo', id)).figures).toMatchObject({ all: 1, open: 1 });
		expect((await workplansPage(await world.as('Ada')))[0]).toMatchObject({ open: 2 });
		expect((await workplansPage(await world.as('Cleo')))[0]).toMatchObject({ open: 1 });
	});

	test('is opened to nobody by standing there: not to its readers, and the plan not to the action’s', async () => {
		const id = await plan({ keeper: world.ids.Ben, readers: [`set:${world.sets.tuesday}`] }, 'Ben');
		const action = await agreed(world, 'Print the sheet');
		await put('Ben', id, action);
		await expect(workplanPage(await world.as('Cleo'), id)).rejects.toThrow(NotFound);
		expect((await actionPage(await world.as('Cleo'), action)).what).toBe('Print the sheet');
		expect(await seenBy('Eve', id)).toEqual([]);
		expect(await workplansPage(await world.as('Cleo'))).toEqual([]);
	});

	test('is found in the register by its plan, by whoever reads that too', async () => {
		const id = await plan({ keeper: world.ids.Ben, readers: [`set:${world.sets.tuesday}`] }, 'Ben');
		await put('Ben', id, await agreed(world, 'Print the sheet'));
		await agreed(world, 'Ring the centre');
		const found = async (who: CastName, more: { readonly plan?: Id } = {}) =>
			(await actionRegister(await world.as(who), { whose: 'all', state: 'open', ...more })).lines
				.map(({ what }) => what)
				.toSorted();
		expect(await found('Ada', { plan: id })).toEqual(['Print the sheet']);
		expect(await found('Cleo', { plan: id })).toEqual([]);
		expect(await found('Cleo')).toEqual(['Print the sheet', 'Ring the centre']);
		expect((await plansKnown((await world.as('Ada')).read)).map(({ name }) => name)).toEqual(['Into work, this year']);
		expect(await plansKnown((await world.as('Cleo')).read)).toEqual([]);
	});

	test('is put there by whoever keeps the plan, or by whoever may change it', async () => {
		const id = await plan();
		const hers = await agreed(world, 'Ring', { person: world.ids.Ada });
		await expect(put('Grace', id, hers)).rejects.toThrow(Forbidden);
		expect(await seenBy('Ada', id)).toEqual([]);
		await put('Ada', id, hers, hers);
		expect(await seenBy('Grace', id)).toEqual(['Ring']);
		await put('Dina', id, await agreed(world, 'Write', { person: world.ids.Farid }));
		expect(await seenBy('Grace', id)).toEqual(['Ring', 'Write']);
		await expect(takeOffWorkplan(await world.as('Grace'), id, { actions: [hers] })).rejects.toThrow(Forbidden);
		await takeOffWorkplan(await world.as('Ada'), id, { actions: [hers] });
		expect(await seenBy('Ada', id)).toEqual(['Write']);
	});

	test('that the actor cannot read is refused like one that never was, and none is put there', async () => {
		const id = await plan();
		const shown = await agreed(world, 'Print the sheet');
		await expect(put('Dina', id, shown, await ofTheSet('Ring the centre'))).rejects.toThrow(NotFound);
		expect(await seenBy('Dina', id)).toEqual([]);
		await put('Dina', id, shown);
		expect(await seenBy('Dina', id)).toEqual(['Print the sheet']);
	});

	test('can be agreed on the plan itself, by its keeper, for its readers', async () => {
		const id = await plan();
		const wish = v.parse(undertakingWish, { what: 'Find two volunteers', person: world.ids.Grace });
		await expect(agreeOnWorkplan(await world.as('Ada'), id, wish)).rejects.toThrow(Forbidden);
		const action = await agreeOnWorkplan(await world.as('Dina'), id, wish);
		expect((await actionPage(await world.as('Cleo'), action)).source).toEqual({ kind: 'workplan', id });
		await expect(actionPage(await world.as('Eve'), action)).rejects.toThrow(NotFound);
		expect(await seenBy('Cleo', id)).toEqual(['Find two volunteers']);
	});
});

describe('a plan', () => {
	test('is changed by its keeper and by coordinators who read it, and by nobody else', async () => {
		const id = await plan({ keeper: world.ids.Grace });
		const { version, title, from, to, rhythm } = await pageFor('Grace', id);
		const wish = { version, title, from, to, rhythm, readers: ['staff'], keeper: world.ids.Ada };
		await expect(changeWorkplan(await world.as('Ada'), id, v.parse(changeWorkplanWish, wish))).rejects.toThrow(Forbidden);
		await changeWorkplan(await world.as('Grace'), id, v.parse(changeWorkplanWish, wish));
		expect((await pageFor('Ada', id)).keeper.name).toBe('Ada');
		const again = v.parse(changeWorkplanWish, { ...wish, version: version + 1, keeper: world.ids.Grace });
		await expect(changeWorkplan(await world.as('Farid'), id, again)).rejects.toThrow(Forbidden);
		await changeWorkplan(await world.as('Dina'), id, again);
		expect((await pageFor('Ada', id)).keeper.name).toBe('Grace');
	});

	test('opens to those alone whom the actor can choose, and readers they cannot see stay', async () => {
		const tuesday = `set:${world.sets.tuesday}`;
		const id = await plan({ keeper: world.ids.Ben, readers: ['staff', tuesday, 'public', 'administrators'] });
		expect((await pageFor('Ben', id)).readers).toEqual(['staff']);
		const { version, title, from, to, rhythm } = await pageFor('Ben', id);
		const kept = { version, title, from, to, rhythm, keeper: world.ids.Ben, readers: ['staff', tuesday] };
		await changeWorkplan(await world.as('Ben'), id, v.parse(changeWorkplanWish, kept));
		await changeWorkplan(
			await world.as('Dina'),
			id,
			v.parse(changeWorkplanWish, { ...kept, version: version + 1, readers: ['staff'] })
		);
		expect((await pageFor('Dina', id)).readers.toSorted()).toEqual([tuesday, 'staff'].toSorted());
	});
});

describe('a plan that its own writer', () => {
	test('would not read is not kept; with readers they are among it is', async () => {
		await expect(plan({ keeper: world.ids.Grace, readers: [] })).rejects.toThrow('You would not read it yourself');
		expect((await pageFor('Dina', await plan({ keeper: world.ids.Grace }))).keeper.name).toBe('Grace');
		await expect(workplanPage(await world.as('Grace'), await plan({ readers: [] }))).rejects.toThrow(NotFound);
	});
});

describe('a look over a plan', () => {
	test('moves, ends and gives up actions in one act, and keeps the figures of its day', async () => {
		const id = await plan();
		const [late, done, not, left] = [
			await agreed(world, 'Ring', { person: world.ids.Dina, due: '2026-05-01' }),
			await agreed(world, 'Print', { person: world.ids.Dina }),
			await agreed(world, 'Paint', { person: world.ids.Dina }),
			await agreed(world, 'Ask', { person: world.ids.Ada, due: '2026-05-02' })
		];
		await put('Dina', id, late, done, not, left);
		await review('Dina', id, { words: 'As it was.' });
		world.clock.moveOn(24 * 28);
		const decided = [
			{ action: late, is: 'moved', due: '2026-07-01', words: 'The fair comes first' },
			{ action: done, is: 'done', words: 'Forty copies' },
			{ action: not, is: 'dropped', words: 'Not needed' },
			{ action: left, is: '' }
		];
		await review('Dina', id, { words: 'Better.', decided });
		const { reviews, reviewOn, moved } = await pageFor('Ada', id);
		expect(reviews.map(({ words, by, figures }) => [words, by, figures])).toEqual([
			['Better.', 'Dina', { all: 4, done: 1, dropped: 1, open: 2, late: 1 }],
			['As it was.', 'Dina', { all: 4, done: 0, dropped: 0, open: 4, late: 2 }]
		]);
		expect(reviews[0]!.moved).toEqual({ done: 1, dropped: 1, redated: 1, added: 0 });
		expect(moved).toEqual({ done: 0, dropped: 0, redated: 0, added: 0 });
		expect(reviewOn).toBe('2026-07-09');
		expect(await actionPage(await world.as('Ada'), late)).toMatchObject({ due: '2026-07-01', redated: [{ by: 'Dina' }] });
	});

	test('counts for each reader the actions that they read', async () => {
		const id = await plan({ keeper: world.ids.Ben });
		await put('Ben', id, await ofTheSet('Ring the centre'), await agreed(world, 'Print the sheet'));
		await review('Ben', id);
		expect((await pageFor('Ada', id)).reviews[0]!.figures.all).toBe(2);
		expect((await pageFor('Cleo', id)).reviews[0]!.figures.all).toBe(1);
	});

	test('keeps nothing where one decision does not hold', async () => {
		const id = await plan();
		const [mine, hers] = [
			await agreed(world, 'Ring', { person: world.ids.Dina }),
			await agreed(world, 'Ask', { person: world.ids.Ada })
		];
		await put('Dina', id, mine, hers);
		const fine = { action: mine, is: 'done' };
		await expect(review('Dina', id, { decided: [fine, { action: hers, is: 'done' }] })).rejects.toThrow(Forbidden);
		await expect(review('Dina', id, { decided: [{ action: mine, is: 'moved', words: 'Later' }] })).rejects.toThrow(Invalid);
		const away = await agreed(world, 'Print', { person: world.ids.Dina });
		await expect(review('Dina', id, { decided: [{ action: away, is: 'done' }] })).rejects.toThrow(Forbidden);
		expect(await pageFor('Dina', id)).toMatchObject({ reviews: [], figures: { open: 2, done: 0 } });
		await review('Dina', id, { decided: [fine] });
		expect(await pageFor('Dina', id)).toMatchObject({ figures: { open: 1, done: 1 } });
	});

	test('is its keeper’s, and of two at once one is told', async () => {
		const id = await plan();
		await expect(review('Ada', id)).rejects.toThrow(Forbidden);
		const wish = v.parse(reviewWorkplanWish, { version: (await pageFor('Dina', id)).version });
		await reviewWorkplan(await world.as('Dina'), id, wish);
		await expect(reviewWorkplan(await world.as('Dina'), id, wish)).rejects.toThrow(Conflict);
	});

	test('waits for its keeper from its day on, and no longer once the period is over', async () => {
		const id = await plan({ to: '2026-07-01', rhythm: { every: 1, unit: 'months' } });
		const waiting = async (who: CastName) => (await workplansToReview(await world.as(who))).map(({ since }) => since);
		expect(await waiting('Dina')).toEqual([]);
		world.clock.set('2026-06-14T09:30:00.000Z');
		expect(await waiting('Dina')).toEqual(['2026-06-14']);
		expect(await waiting('Ada')).toEqual([]);
		await review('Dina', id);
		expect((await pageFor('Dina', id)).reviewOn).toBe('2026-07-01');
		world.clock.set('2026-07-01T09:30:00.000Z');
		expect(await waiting('Dina')).toEqual(['2026-07-01']);
		await review('Dina', id);
		expect(await waiting('Dina')).toEqual([]);
	});
});
