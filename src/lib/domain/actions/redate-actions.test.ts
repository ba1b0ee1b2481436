import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { agreed } from '#tests/agreed';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { actionPage, completeAction, moveBack, redateActions } from '.';
import { Invalid, NotFound } from '../shared/errors';
import { newId, type Id } from '../shared/ids';

let world: WorldWithSets;
beforeEach(async () => void (world = await openWorldWithSets()));
afterEach(() => world.close());

const wish = { due: '2026-07-01', reason: 'The summer fair comes first', which: 'all' as const };
const dueOf = async (id: Id) => (await actionPage(await world.as('Ben'), id)).due;
const refusedTo = async (who: CastName, actions: readonly Id[]) =>
	redateActions(await world.as(who), { ...wish, actions: [...actions] }).then(
		() => 'moved',
		(trouble: unknown) => (trouble instanceof Invalid ? trouble.message : trouble instanceof NotFound ? 'not found' : trouble)
	);

test('Ada moves her actions to one day with one reason, which stands with each', async () => {
	const ids = [
		await agreed(world, 'Ring', { person: world.ids.Ada, due: '2026-06-01' }),
		await agreed(world, 'Print', { person: world.ids.Ada })
	];
	expect(await redateActions(await world.as('Ada'), { ...wish, actions: [...ids, ids[0]!] })).toEqual({ moved: ids, stayed: 0 });
	for (const id of ids) {
		const page = await actionPage(await world.as('Ada'), id);
		expect(page).toMatchObject({ due: '2026-07-01', redated: [{ by: 'Ada', to: '2026-07-01', reason: wish.reason }] });
	}
	expect((await actionPage(await world.as('Ada'), ids[0]!)).redated[0]!.from).toBe('2026-06-01');
});

test('with one of somebody else’s or an ended one among them none moves, unless those that can are asked for', async () => {
	const [hers, his, done] = [
		await agreed(world, 'Ring', { person: world.ids.Ada }),
		await agreed(world, 'Write to the college', { person: world.ids.Farid }),
		await agreed(world, 'Print', { person: world.ids.Ada })
	];
	await completeAction(await world.as('Ada'), done, {});
	expect(await refusedTo('Ada', [hers, his, done])).toBe(
		'2 of these cannot be moved, so none was: “Write to the college” belongs to somebody else; “Print” is ended.'
	);
	expect([await dueOf(hers), await dueOf(his)]).toEqual([null, null]);
	const some = { ...wish, which: 'holding' as const, actions: [hers, his, done] };
	expect(await redateActions(await world.as('Ada'), some)).toEqual({ moved: [hers], stayed: 2 });
	expect([await dueOf(hers), await dueOf(his), await dueOf(done)]).toEqual(['2026-07-01', null, null]);
});

test('one that the actor cannot read is refused like one that never was, and nothing moves', async () => {
	const hers = await agreed(world, 'Ring', { person: world.ids.Ada });
	const hidden = await agreed(world, 'Ask', { readers: [`person:${world.ids.Farid}`] });
	expect(await refusedTo('Ada', [hers, hidden])).toBe('not found');
	expect(await refusedTo('Ada', [hers, newId()])).toBe('not found');
	expect(await refusedTo('Farid', [hidden])).toBe('moved');
	expect(await dueOf(hers)).toBeNull();
});

describe('a move', () => {
	const back = async (who: CastName, ...actions: readonly Id[]) =>
		moveBack(await world.as(who), { actions: [...actions] }).catch((trouble: unknown) => (trouble as Error).message);
	const moved = async (...actions: readonly Id[]) =>
		void (await redateActions(await world.as('Ada'), { ...wish, actions: [...actions] }));

	test('is taken back by whoever made it: each action stands on its own day again, without a trace in its reasons', async () => {
		const ids = [
			await agreed(world, 'Ring', { person: world.ids.Ada, due: '2026-06-01' }),
			await agreed(world, 'Print', { person: world.ids.Ada })
		];
		await moved(...ids);
		expect(await back('Ada', ...ids)).toBe(2);
		expect([await dueOf(ids[0]!), await dueOf(ids[1]!)]).toEqual(['2026-06-01', null]);
		expect((await actionPage(await world.as('Ada'), ids[0]!)).redated).toEqual([]);
	});

	test('is not taken back by somebody else, after an hour, or where one was changed since; then none is', async () => {
		const [first, second] = [await agreed(world, 'Ring'), await agreed(world, 'Print')];
		await moved(first, second);
		expect(await back('Grace', first)).toMatch(/“Ring” was changed since/);
		expect(await back('Ada', first, newId())).toBe(new NotFound().message);
		await redateActions(await world.as('Grace'), { ...wish, due: '2026-08-01', actions: [second] });
		expect(await back('Ada', first, second)).toMatch(/“Print” was changed since/);
		expect(await dueOf(first)).toBe('2026-07-01');
		world.clock.moveOn(2);
		expect(await back('Ada', first)).toMatch(/moved too long ago/);
		expect(await dueOf(first)).toBe('2026-07-01');
	});
});
