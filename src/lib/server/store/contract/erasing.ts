import { expect, it } from 'vitest';
import { create, type Store } from '#lib/domain/shared/context';
import { Conflict, NotFound, Taken } from '#lib/domain/shared/errors';
import { newId, ref } from '#lib/domain/shared/ids';
import { copyStore, type Archivable } from '../archive';
import type { Forgetful } from '../forgetful';
import { ada, collections, keeper, note, notes, pen, person, standingClock, world, type OpenFresh } from './world';

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

	it('forgets the earlier wordings of a record that lives on, and says that they were', async () => {
		const { store, keep, alter, reopen } = await world(open);
		const seen = await alter(await alter(await keep({ title: 'first' }), { title: 'second' }), { title: 'third', tags: ['x'] });
		const wish = {
			by: 'administration',
			ground: 'asked for',
			refs: [],
			earlier: [{ ...ref('note', seen.id), version: 3 }]
		} as const;
		await store.erase(wish);
		const told = (await store.changes(0)).length;
		await store.erase(wish);
		for (const again of [false, true]) {
			const each = again ? await reopen() : store;
			const read = each.as(keeper);
			expect(await read.find(notes, seen.id)).toEqual(seen);
			expect((await read.history(notes, seen.id)).map(({ version, value }) => [version, value.title])).toEqual([[3, 'third']]);
			expect((await read.list(notes, { where: { tags: 'x' } })).items).toEqual([seen]);
			const events = await each.changes(0);
			expect(events).toHaveLength(told);
			expect(events.at(-1)).toMatchObject({ verb: 'erase', by: 'administration', refs: [ref('note', seen.id)] });
		}
	});

	it('changes, removes and restores a record whose earlier wordings were forgotten like any other', async () => {
		const { store, keep, alter, drop, restore } = await world(open);
		const seen = await alter(await keep({ title: 'first', handle: 'h' }), { title: 'second' });
		await store.erase({
			by: 'administration',
			ground: 'asked for',
			refs: [],
			earlier: [{ ...ref('note', seen.id), version: 2 }]
		});
		const third = await alter(seen, { title: 'third' });
		await restore(seen.id, await drop(third));
		expect((await store.as(keeper).history(notes, seen.id)).map(({ value }) => value.title)).toEqual([
			'third',
			'third',
			'second'
		]);
		await expect(keep({ handle: 'h' })).rejects.toThrow(Taken);
	});

	it('never takes the last wording for an earlier one, of a current record or a removed one', async () => {
		const { store, keep, alter, drop, restore } = await world(open);
		const [current, gone] = [await keep({ title: 'stays' }), await alter(await keep({ title: 'goes' }), { title: 'stays' })];
		const version = await drop(gone);
		const earlier = [current, gone].map(({ id }) => ({ ...ref('note', id), version: 9 }));
		await store.erase({ by: 'administration', ground: 'asked for', refs: [], earlier });
		await restore(gone.id, version);
		const read = store.as(keeper);
		expect((await read.history(notes, current.id)).map(({ value }) => value.title)).toEqual(['stays']);
		expect((await read.history(notes, gone.id)).map(({ value }) => value.title)).toEqual(['stays', 'stays']);
	});

	it('takes a record whose earlier wordings were forgotten along in a move, and does not bring them back', async () => {
		const { store, keep, alter } = await world(open);
		const seen = await alter(await keep({ title: 'first', handle: 'h' }), { title: 'second' });
		await store.erase({
			by: 'administration',
			ground: 'asked for',
			refs: [],
			earlier: [{ ...ref('note', seen.id), version: 2 }]
		});
		const { store: to } = await open({ collections, clock: standingClock() });
		await copyStore(store as Store & Archivable, to as Store & Archivable);
		expect(await to.as(keeper).find(notes, seen.id)).toEqual(seen);
		expect((await to.as(keeper).history(notes, seen.id)).map(({ value }) => value.title)).toEqual(['second']);
		expect(await to.changes(0)).toEqual(await store.changes(0));
	});

	it('names the removed records whose text is still kept, until it is erased', async () => {
		const { store, keep, drop, restore } = await world(open);
		const [one, other, third] = [await keep(), await keep(), await keep()];
		await drop(one);
		await restore(third.id, await drop(third));
		await drop(other);
		await store.erase({ by: 'administration', ground: 'asked for', refs: [ref('note', other.id)] });
		expect(await (store as Store & Forgetful).removals()).toEqual([{ kind: 'note', id: one.id, at: '2026-05-14T09:00:00.000Z' }]);
	});

	it('names the records of a kind that were worded otherwise before', async () => {
		const { store, keep, alter } = await world(open);
		await keep();
		const changed = await alter(await keep(), { title: 'changed' });
		const forgetful = store as Store & Forgetful;
		expect(await forgetful.revised(['note', 'unheard-of'])).toEqual([ref('note', changed.id)]);
		expect(await forgetful.revised(['place'])).toEqual([]);
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
