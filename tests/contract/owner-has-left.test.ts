import { expect, onTestFinished, test } from 'vitest';
import * as v from 'valibot';
import {
	actionPage,
	actionRegister,
	agreedActions,
	changeAction,
	changeActionWish,
	completeAction,
	handOnActions,
	openActionsOf,
	redateActions,
	undertakingWish
} from '#lib/domain/actions';
import { accounts, departPerson, disablePerson, enablePerson } from '#lib/domain/people';
import { create } from '#lib/domain/shared/context';
import { Forbidden, Invalid, NotFound } from '#lib/domain/shared/errors';
import { ref, type Id } from '#lib/domain/shared/ids';
import { agreeActionInSupervision } from '#lib/domain/supervision';
import { agreed } from '#tests/agreed';
import { supervisionOf } from '#tests/supervision-world';
import { openWorldWithSets, testClock, type CastName, type WorldWithSets } from '#tests/world';
import { ENGINES } from './engines';

async function opened(open: (typeof ENGINES)[number][1]) {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	const world = await openWorldWithSets({ store, clock });
	const session = await supervisionOf(world).plan('Ada', 'Farid');
	const wish = v.parse(undertakingWish, { what: 'Ring the centre', person: world.ids.Ada, due: '2026-05-12' });
	const between = await agreeActionInSupervision(await world.as('Ada'), session, { ...wish, lesson: '' });
	return { world, between };
}

async function withAccount({ store }: WorldWithSets, person: Id) {
	const changes = [create(accounts, person, { email: `${person}@northway.example`, disabled: null })];
	await store.commit({ by: 'setup', verb: 'given', subject: ref(accounts.kind, person), changes });
}
const page = async (world: WorldWithSets, who: CastName, id: Id) => actionPage(await world.as(who), id);
const complete = async (world: WorldWithSets, who: CastName, id: Id) => completeAction(await world.as(who), id, {});
const give = async (world: WorldWithSets, who: CastName, id: Id, person: Id) => {
	const { version, what } = await page(world, who, id);
	await changeAction(await world.as(who), id, v.parse(changeActionWish, { version, what, person }));
};
const redate = async (world: WorldWithSets, who: CastName, ...actions: Id[]) =>
	redateActions(await world.as(who), { actions, due: '2026-07-01', reason: 'Ada has left', which: 'all' });

test.each(ENGINES)('%s: what was agreed in a supervision is taken on by the other once its owner has left', async (_, open) => {
	const { world, between } = await opened(open);
	const dina = () => world.as('Dina');
	await withAccount(world, world.ids.Ada);

	await expect(redate(world, 'Farid', between)).rejects.toThrow(Invalid);
	await expect(give(world, 'Farid', between, world.ids.Farid)).rejects.toThrow(Forbidden);
	await expect(complete(world, 'Farid', between)).rejects.toThrow(Forbidden);
	expect(await page(world, 'Farid', between)).toMatchObject({ ownerLeft: false, can: { tell: false, change: false } });

	await disablePerson(await dina(), world.ids.Ada, { takeAway: true });
	expect(await page(world, 'Farid', between)).toMatchObject({ ownerLeft: true, can: { tell: true, change: true } });
	const { lines } = await actionRegister(await world.as('Farid'), { whose: 'all', state: 'open' });
	expect(lines.map(({ what, mayMove }) => [what, mayMove])).toEqual([['Ring the centre', true]]);
	await redate(world, 'Farid', between);
	// It opens to nobody new: not to whoever keeps the accounts, nor by being given away.
	await expect(page(world, 'Dina', between)).rejects.toThrow(NotFound);
	await expect(redate(world, 'Dina', between)).rejects.toThrow(NotFound);
	await expect(give(world, 'Farid', between, world.ids.Grace)).rejects.toThrow(Invalid);

	await enablePerson(await dina(), world.ids.Ada);
	await expect(complete(world, 'Farid', between)).rejects.toThrow(Forbidden);
	await departPerson(await dina(), world.ids.Ada);
	await give(world, 'Farid', between, world.ids.Farid);
	expect((await page(world, 'Farid', between)).mine).toBe(true);
	await complete(world, 'Farid', between);
});

test.each(ENGINES)('%s: an action of a lesson or a plan is, too; an action of a set stays with its set', async (_, open) => {
	const { world } = await opened(open);
	const { Ada, Grace } = world.ids;
	const onLesson = await agreed(world, 'Print the sheet', { person: Grace });
	const onPlan = await agreed(world, 'Ask for a room', { person: Grace, source: 'workplan' });
	const ofSet = await agreed(world, 'Ring three', { person: Grace, set: world.sets.tuesday });
	await withAccount(world, Grace);
	for (const id of [onLesson, onPlan]) await expect(complete(world, 'Ada', id)).rejects.toThrow(Forbidden);
	await disablePerson(await world.as('Dina'), Grace);
	await give(world, 'Ada', onLesson, Ada);
	await complete(world, 'Ada', onPlan);
	await expect(complete(world, 'Cleo', ofSet)).rejects.toThrow(Forbidden);
	expect((await page(world, 'Cleo', ofSet)).ownerLeft).toBe(false);
	await complete(world, 'Ben', ofSet);
});

test.each(ENGINES)(
	'%s: on the page of a person what they have open is handed on, before and after they leave',
	async (_, open) => {
		const { world, between } = await opened(open);
		const { Ada, Ben, Farid, Grace } = world.ids;
		const ofSet = await agreed(world, 'Ring three', { person: Ada, set: world.sets.tuesday });
		const onLesson = await agreed(world, 'Print the sheet', { person: Ada });
		await withAccount(world, Ada);
		const openOf = async (who: CastName) =>
			(await openActionsOf(await world.as(who), Ada))?.lines
				.map(({ what, mayHandOn }) => `${what}${mayHandOn ? ' *' : ''}`)
				.toSorted();
		const handOn = async (who: CastName, to: Id, ...actions: Id[]) => handOnActions(await world.as(who), Ada, { actions, to });

		// Who looks after people sees what they read anyway, and may hand on none of it yet; who does not is shown nothing here.
		expect(await openOf('Dina')).toEqual(['Print the sheet', 'Ring three']);
		expect(await openOf('Grace')).toBeUndefined();
		await expect(handOn('Dina', Ben, onLesson)).rejects.toThrow('is for its owner to hand on');
		await handOn('Grace', Grace, ofSet);
		expect((await page(world, 'Grace', ofSet)).mine).toBe(true);

		await disablePerson(await world.as('Dina'), Ada);
		expect(await openOf('Dina')).toEqual(['Print the sheet *']);
		expect(await openOf('Farid')).toEqual(['Print the sheet *', 'Ring the centre *']);
		await expect(handOn('Dina', Ben, onLesson, between)).rejects.toThrow(NotFound);
		await expect(handOn('Farid', Ben, onLesson, between)).rejects.toThrow('agreed in confidence');
		await expect(handOn('Farid', Ada, onLesson)).rejects.toThrow('no longer have a place');
		await expect(handOn('Farid', Ben, ofSet)).rejects.toThrow('is no longer theirs');
		expect((await page(world, 'Farid', onLesson)).ownerPerson).toBe(Ada);
		await handOn('Farid', Farid, onLesson, between);
		expect(await openOf('Dina')).toEqual([]);
		expect(
			(await (await world.as('Farid')).read.count(agreedActions, { where: { owner: Farid }, by: 'state' })).get('open')
		).toBe(2);
	}
);
