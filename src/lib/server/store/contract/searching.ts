import { expect, it } from 'vitest';
import { token } from '#lib/domain/shared/audience';
import { create, type Store } from '#lib/domain/shared/context';
import { newId } from '#lib/domain/shared/ids';
import type { Reader } from '#lib/domain/shared/policy';
import { ada, grace, keeper, note, notes, person, world, type OpenFresh } from './world';

export function searching(open: OpenFresh): void {
	it('finds a record by a word of it, for those who may read it only', async () => {
		const { store, keep } = await world(open);
		const kept = await keep({ title: 'Interview practice', readers: [token.person(ada)] });
		expect(await found(store, person(ada), 'interview')).toEqual([kept.id]);
		expect(await found(store, person(grace, 'staff'), 'interview')).toEqual([]);
		const { kinds, suggestion } = await store.as(person(grace, 'staff')).search({ words: 'interview' });
		expect([kinds.size, suggestion]).toEqual([0, null]);
	});

	it('finds the same without texts, for the same readers', async () => {
		const { store, keep } = await world(open);
		const [shared, hers] = [await keep({ title: 'Interview' }), await keep({ title: 'Interview', readers: [token.person(ada)] })];
		expect(await found(store, person(ada, 'staff'), 'interview')).toHaveLength(2);
		const idsFor = async (reader: Reader) =>
			(await store.as(reader).search({ words: 'interview', texts: false })).hits.map(({ id }) => id);
		expect((await idsFor(person(ada, 'staff'))).toSorted()).toEqual([shared.id, hers.id].toSorted());
		expect(await idsFor(person(grace, 'staff'))).toEqual([shared.id]);
	});

	it('finds what is new from the moment that is acknowledged, also while many others come in', async () => {
		const { store, commit, keep } = await world(open);
		const many = Array.from({ length: 1_000 }, (_, at) =>
			create(notes, newId(), note({ title: `Hedge ${at}`, text: 'hawthorn hazel holly '.repeat(100) }))
		);
		const coming = commit(many);
		for (let at = 0; at < 20; at++) {
			const kept = await keep({ title: `Bramble quince${at}` });
			expect(await found(store, keeper, `quince${at}`)).toEqual([kept.id]);
		}
		await coming;
		expect((await store.as(keeper).search({ words: 'hedge 999' })).hits).toHaveLength(1);
	});

	it('no longer finds what was narrowed, removed or erased, from the moment that is acknowledged', async () => {
		const { store, keep, alter, drop } = await world(open);
		const [narrowed, removed, erased] = [
			await keep({ title: 'Tractor' }),
			await keep({ title: 'Tractor' }),
			await keep({ title: 'Tractor' })
		];
		expect(await found(store, person(grace, 'staff'), 'tractor')).toHaveLength(3);
		await alter(narrowed, { readers: [token.person(ada)] });
		expect(await found(store, person(grace, 'staff'), 'tractor')).toHaveLength(2);
		await drop(removed);
		expect(await found(store, person(grace, 'staff'), 'tractor')).toHaveLength(1);
		await store.erase({ by: 'administration', ground: 'asked for', refs: [{ kind: 'note', id: erased.id }] });
		expect((await store.as(person(grace, 'staff')).search({ words: 'tractor' })).hits).toEqual([]);
		expect(await found(store, person(ada), 'tractor')).toEqual([narrowed.id]);
	});

	it('finds again what was restored, and everything after a restart', async () => {
		const { keep, drop, restore, store, reopen } = await world(open);
		const seen = await keep({ title: 'Orchard' });
		await restore(seen.id, await drop(seen));
		expect(await found(store, keeper, 'orchard')).toEqual([seen.id]);
		const reopened = await reopen();
		// Search is made ready beside a start.
		await expect.poll(() => found(reopened, keeper, 'orchard')).toEqual([seen.id]);
	});
}

async function found(store: Store, reader: Reader, words: string): Promise<string[]> {
	return (await store.as(reader).search({ words })).hits.map((hit) => hit.id);
}
