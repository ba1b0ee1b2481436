import { expect, it } from 'vitest';
import { create } from '#lib/domain/shared/context';
import { Conflict, NotFound } from '#lib/domain/shared/errors';
import { newId, ref } from '#lib/domain/shared/ids';
import { ada, keeper, note, notes, pen, person, world, type OpenFresh } from './world';

export function erasing(open: OpenFresh): void {
	it('forgets the text of a record everywhere and keeps that something was done', async () => {
		const { store, keep, alter, commit, reopen } = await world(open);
		const other = await keep({ title: 'stays' });
		const seen = await alter(await keep({ title: 'private words', handle: 'h' }), { text: 'more private words' });
		const both = newId();
		await commit([
			create(notes, both, note({ title: 'neighbour' })),
			{ do: 'put', of: notes, id: seen.id, version: 2, value: note({ title: 'third' }) }
		]);
		await store.erase({ by: 'administration', ground: 'asked for by its author', refs: [ref('note', seen.id)] });
		for (const again of [false, true]) {
			const each = again ? await reopen() : store;
			const read = each.as(keeper);
			await expect(read.find(notes, seen.id)).rejects.toThrow(NotFound);
			await expect(read.history(notes, seen.id)).rejects.toThrow(NotFound);
			expect((await read.find(notes, other.id)).title).toBe('stays');
			expect((await read.history(notes, both)).map((revision) => revision.value.title)).toEqual(['neighbour']);
			expect(await read.findUnique(notes, 'handle', 'h')).toBeNull();
			const events = await each.changes(0);
			expect(events.filter((event) => event.refs.some(({ id }) => id === seen.id)).map(({ verb }) => verb)).toEqual([
				'keep',
				'alter',
				'keep',
				'erase'
			]);
			expect(events.at(-1)).toMatchObject({ by: 'administration', refs: [ref('note', seen.id)] });
		}
	});

	it('leaves nothing of a removed record to bring back, and never gives its id again', async () => {
		const { store, keep, drop, restore, commit } = await world(open);
		const seen = await keep();
		const version = await drop(seen);
		await store.erase({ by: 'administration', ground: 'thirty days are over', refs: [ref('note', seen.id)] });
		expect((await store.as(person(ada, 'staff')).removed()).items).toEqual([]);
		await expect(restore(seen.id, version)).rejects.toThrow(NotFound);
		await expect(commit([create(notes, seen.id, note())])).rejects.toThrow(Conflict);
	});

	it('may be asked for twice, and for what never was', async () => {
		const { store, keep } = await world(open);
		const seen = await keep();
		const wish = { by: 'administration', ground: 'asked for', refs: [ref('note', seen.id), ref('note', newId())] } as const;
		await store.erase(wish);
		await store.erase(wish);
		await pen(store).keep({ title: 'and writing goes on' });
	});

	it('keeps the other records of a commit, and their order, for those who write meanwhile', async () => {
		const { store, keep } = await world(open);
		const gone = await Promise.all(Array.from({ length: 5 }, () => keep({ title: 'goes' })));
		const [, ...kept] = await Promise.all([
			store.erase({ by: 'administration', ground: 'asked for', refs: gone.map(({ id }) => ref('note', id)) }),
			...Array.from({ length: 5 }, (_, at) => keep({ title: 'stays', rank: at }))
		]);
		for (const each of kept) expect((await store.as(keeper).history(notes, each.id))[0]?.value.title).toBe('stays');
		expect((await store.as(keeper).list(notes)).items).toHaveLength(5);
	});
}
