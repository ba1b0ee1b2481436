import { expect, onTestFinished, test } from 'vitest';
import * as v from 'valibot';
import {
	actionBoard,
	actionRegister,
	agreedActions,
	redateMatching,
	undertaking,
	undertakingWish,
	type RegisterQuery
} from '#lib/domain/actions';
import { audience, token } from '#lib/domain/shared/audience';
import { ref } from '#lib/domain/shared/ids';
import { openWorldWithSets, testClock, type CastName, type WorldWithSets } from '#tests/world';
import { SEARCHING_ENGINES } from './engines';

const MANY = 130;

/** Actions with a word in common: nearly all are Grace's and open, a few are Ada's, of a body, or overdue. */
async function manyActions({ as, ids, sets }: WorldWithSets) {
	const ctx = await as('Ben');
	const wishes = Array.from({ length: MANY }, (_, at) => ({
		what: `Ring the centre ${at}`,
		due: at === 77 ? '2026-05-01' : '2026-06-20',
		...(at === 5 || at === 40 ? { body: 'Harbour College' } : { person: at > 125 ? ids.Ada : ids.Grace })
	}));
	const agreed = await Promise.all(
		wishes.map((wish, at) =>
			undertaking(ctx, v.parse(undertakingWish, wish), {
				source: ref(at === 30 ? 'supervision' : 'lesson', ctx.newId()),
				audience: at === 40 ? audience(token.set(sets.thursday)) : audience('staff'),
				set: at === 50 ? sets.tuesday : at === 40 ? sets.thursday : null
			})
		)
	);
	const changes = agreed.flatMap((each) => each.changes);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'agree', subject: ref(agreedActions.kind, agreed[0]!.id), changes });
}

test.each(SEARCHING_ENGINES)('%s: words look through all that matches, under every other choice', async (_, open) => {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	const world = await openWorldWithSets({ store, clock });
	await manyActions(world);
	const asked = (query: Partial<RegisterQuery>): RegisterQuery => ({ whose: 'all', state: 'open', words: 'centre', ...query });
	const page = async (who: CastName, query: Partial<RegisterQuery> = {}) => actionRegister(await world.as(who), asked(query));
	const found = async (who: CastName, query: Partial<RegisterQuery> = {}) => {
		const all: string[] = [];
		let after: string | null = null;
		do {
			const one: Awaited<ReturnType<typeof page>> = await page(who, { ...query, after });
			all.push(...one.lines.map(({ what }) => what.split(' ').at(-1)!));
			after = one.next;
		} while (after !== null);
		return all;
	};

	// The index takes up what is new a moment after it is kept.
	const reader = (await world.as('Dina')).read;
	await expect
		.poll(async () => (await reader.search({ words: 'centre', kinds: [agreedActions.kind] })).kinds.get(agreedActions.kind))
		.toBe(MANY - 1);
	const every = await found('Grace');
	expect(every).toHaveLength(MANY - 1);
	expect(new Set(every).size).toBe(MANY - 1);
	expect(await found('Grace', { limit: 100 })).toHaveLength(MANY - 1);
	expect(await found('Farid')).toContain('40');
	expect((await found('Ada', { whose: 'mine' })).toSorted()).toEqual(['126', '127', '128', '129']);
	expect(await found('Ada', { owner: 'body' })).toEqual(['5']);
	expect(await found('Ada', { agreedIn: 'supervision' })).toEqual(['30']);
	expect(await found('Ada', { whose: 'sets' })).toEqual(['50']);
	// Who does not know the set learns nothing by asking for it.
	expect(await found('Farid', { set: world.sets.tuesday })).toEqual([]);
	expect(await found('Cleo', { whose: 'sets' })).toEqual(['40']);
	expect(await found('Grace', { due: 'overdue' })).toEqual(['77']);
	expect(await found('Grace', { state: 'done' })).toEqual([]);

	const { columns, found: said } = await actionBoard(await world.as('Grace'), asked({}));
	expect(said.lookedAt).toBeNull();
	expect(columns.map(({ name, lines, all }) => [name, lines.length, all])).toEqual([
		['overdue', 1, 1],
		['soon', 0, 0],
		['later', 10, MANY - 2],
		['undated', 0, 0],
		['done', 0, 0]
	]);

	// All that match are moved, a hundred at once; what is somebody else's stays.
	const day = { due: '2026-07-01', reason: 'The summer fair' };
	expect(await redateMatching(await world.as('Ada'), asked({ owner: world.ids.Ada }), day)).toMatchObject({
		stayed: 0,
		more: false
	});
	const moved = await redateMatching(await world.as('Grace'), asked({ words: '' }), day);
	expect(moved.moved.length + moved.stayed).toBe(100);
	expect(moved.more).toBe(true);
	await expect(redateMatching(await world.as('Cleo'), asked({ owner: world.ids.Grace }), day)).rejects.toThrow('yours to move');
	expect((await page('Grace', { owner: world.ids.Ada })).lines.map(({ due }) => due)).toEqual(Array(4).fill('2026-07-01'));
});
