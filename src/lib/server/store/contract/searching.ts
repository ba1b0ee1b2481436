import { expect, it } from 'vitest';
import { token } from '#lib/domain/shared/audience';
import type { Store } from '#lib/domain/shared/context';
import type { Reader } from '#lib/domain/shared/policy';
import { ada, grace, keeper, person, world, type OpenFresh } from './world';

export function searching(open: OpenFresh): void {
	it('finds a record by a word of it, for those who may read it only', async () => {
		const { store, keep } = await world(open);
		const kept = await keep({ title: 'Interview practice', readers: [token.person(ada)] });
		expect(await found(store, person(ada), 'interview', 1)).toEqual([kept.id]);
		expect(await found(store, person(grace, 'staff'), 'interview', 0)).toEqual([]);
		const { kinds, suggestion } = await store.as(person(grace, 'staff')).search({ words: 'interview' });
		expect([kinds.size, suggestion]).toEqual([0, null]);
	});

	it('finds the same without texts, for the same readers', async () => {
		const { store, keep } = await world(open);
		const [shared, hers] = [await keep({ title: 'Interview' }), await keep({ title: 'Interview', readers: [token.person(ada)] })];
		expect(await found(store, person(ada, 'staff'), 'interview', 2)).toHaveLength(2);
		const idsFor = async (reader: Reader) =>
			(await store.as(reader).search({ words: 'interview', texts: false })).hits.map(({ id }) => id);
		expect((await idsFor(person(ada, 'staff'))).toSorted()).toEqual([shared.id, hers.id].toSorted());
		expect(await idsFor(person(grace, 'staff'))).toEqual([shared.id]);
	});

	it('no longer finds what was narrowed, removed or erased, from the moment that is acknowledged', async () => {
		const { store, keep, alter, drop } = await world(open);
		const [narrowed, removed, erased] = [
			await keep({ title: 'Tractor' }),
			await keep({ title: 'Tractor' }),
			await keep({ title: 'Tractor' })
		];
		expect(await found(store, person(grace, 'staff'), 'tractor', 3)).toHaveLength(3);
		await alter(narrowed, { readers: [token.person(ada)] });
		expect(await found(store, person(grace, 'staff'), 'tractor', 2)).toHaveLength(2);
		await drop(removed);
		expect(await found(store, person(grace, 'staff'), 'tractor', 1)).toHaveLength(1);
		await store.erase({ by: 'administration', ground: 'asked for', refs: [{ kind: 'note', id: erased.id }] });
		expect((await store.as(person(grace, 'staff')).search({ words: 'tractor' })).hits).toEqual([]);
		expect(await found(store, person(ada), 'tractor', 1)).toEqual([narrowed.id]);
	});

	it('finds again what was restored, and everything after a restart', async () => {
		const { keep, drop, restore, store, reopen } = await world(open);
		const seen = await keep({ title: 'Orchard' });
		await restore(seen.id, await drop(seen));
		expect(await found(store, keeper, 'orchard', 1)).toEqual([seen.id]);
		expect(await found(await reopen(), keeper, 'orchard', 1)).toEqual([seen.id]);
	});
}

/** The ids found, waiting a little until there are as many as expected: new words may follow a commit by a moment. */
async function found(store: Store, reader: Reader, words: string, expected: number): Promise<string[]> {
	for (let tries = 0; ; tries++) {
		const ids = (await store.as(reader).search({ words })).hits.map((hit) => hit.id);
		if (ids.length >= expected || tries === 200) return ids;
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
}
