import { expect, it } from 'vitest';
import { token } from '#lib/domain/shared/audience';
import { remove, type Store } from '#lib/domain/shared/context';
import { Conflict, NotFound, Taken } from '#lib/domain/shared/errors';
import { ref } from '#lib/domain/shared/ids';
import { visitor } from '#lib/domain/shared/policy';
import { ada, grace, keeper, notes, pen, person, world, type OpenFresh } from './world';

export function removing(open: OpenFresh): void {
	it('takes a removed record out of everything a reader can see', async () => {
		const { store, keep, drop } = await world(open);
		const seen = await keep({ tags: ['x'], handle: 'h' });
		await drop(seen);
		const read = store.as(keeper);
		await expect(read.find(notes, seen.id)).rejects.toThrow(NotFound);
		await expect(read.history(notes, seen.id)).rejects.toThrow(NotFound);
		expect((await read.list(notes)).items).toEqual([]);
		expect(await read.findMany([ref('note', seen.id)])).toEqual([]);
		expect(await read.findUnique(notes, 'handle', 'h')).toBeNull();
		expect((await read.count(notes, { by: 'tags' })).size).toBe(0);
	});

	it('brings a removed record back as it was, with its history', async () => {
		const { store, keep, alter, drop, restore } = await world(open);
		const seen = await alter(await keep({ title: 'first', tags: ['x'] }), { title: 'second' });
		await restore(seen.id, await drop(seen));
		const back = await store.as(keeper).find(notes, seen.id);
		expect(back).toEqual({ ...seen, version: 4 });
		expect((await store.as(keeper).list(notes, { where: { tags: 'x' } })).items).toEqual([back]);
		expect((await store.as(keeper).history(notes, seen.id)).map(({ version, verb }) => [version, verb])).toEqual([
			[4, 'restore'],
			[2, 'alter'],
			[1, 'keep']
		]);
		expect((await alter(back, { title: 'third' })).version).toBe(5);
	});

	it('shows what was removed to whoever removed it, newest first, in pages', async () => {
		const { store, keep, drop, reopen } = await world(open);
		const kept = [await keep({ title: 'one' }), await keep({ title: 'two' }), await keep({ title: 'three' })];
		for (const each of kept) await drop(each);
		const mine = store.as(person(ada, 'staff'));
		const first = await mine.removed({ limit: 2 });
		expect(first.items.map(({ kind, version, value }) => [kind, version, (value as { title: string }).title])).toEqual([
			['note', 2, 'three'],
			['note', 2, 'two']
		]);
		const second = await mine.removed({ limit: 2, after: first.next });
		expect(second.items.map((each) => (each.value as { title: string }).title)).toEqual(['one']);
		expect(second.next).toBeNull();
		await expect(mine.removed({ after: 'garbage' })).rejects.toThrow();
		expect((await (await reopen()).as(person(ada, 'staff')).removed()).items).toHaveLength(3);
	});

	it('tells of each what went with it in the same commit, also what the person could not read', async () => {
		const { store, keep, commit, drop } = await world(open);
		const [shown, hidden, other] = [await keep(), await keep({ readers: [token.person(grace)] }), await keep()];
		await commit([remove(notes, shown), remove(notes, hidden)]);
		await drop(other);
		const mine = async (of: Store) => (await of.as(person(ada, 'staff')).removed()).items;
		const act = [shown, hidden].map(({ id }) => ({ kind: 'note', id, version: 2 })).sort((a, b) => (a.id < b.id ? -1 : 1));
		expect((await mine(store)).map((each) => each.id)).toEqual([other.id, shown.id]);
		expect((await mine(store))[1]?.act).toEqual(act);
		expect((await mine(store))[0]?.act).toEqual([{ kind: 'note', id: other.id, version: 2 }]);
		await commit(act.map(({ id, version }) => ({ do: 'restore', of: notes, id, version })));
		expect((await store.as(person(grace)).find(notes, hidden.id)).readers).toEqual([token.person(grace)]);
	});

	it('shows it to nobody else, and lets nobody else bring it back', async () => {
		const { store, keep, drop } = await world(open);
		const seen = await keep();
		const version = await drop(seen);
		expect((await store.as(person(grace, 'staff')).removed()).items).toEqual([]);
		expect((await store.as(visitor).removed()).items).toEqual([]);
		expect((await store.as(keeper).removed()).items).toEqual([]);
		await expect(pen(store, grace).restore(seen.id, version)).rejects.toThrow(NotFound);
		expect((await store.as(person(ada, 'staff')).removed()).items).toHaveLength(1);
	});

	it('no longer shows what the person could not read any more', async () => {
		const { store, keep, drop } = await world(open);
		const set = token.set('s'.repeat(26));
		await drop(await keep({ readers: [set] }));
		expect((await store.as(person(ada, set)).removed()).items).toHaveLength(1);
		expect((await store.as(person(ada)).removed()).items).toEqual([]);
	});

	it('forgets how to bring it back after thirty days', async () => {
		const { store, keep, drop, restore, clock } = await world(open);
		const [soon, late] = [await keep(), await keep()];
		const [soonVersion, lateVersion] = [await drop(soon), await drop(late)];
		clock.set('2026-06-12T09:00:00.000Z');
		await restore(soon.id, soonVersion);
		clock.set('2026-06-14T09:00:00.000Z');
		expect((await store.as(person(ada, 'staff')).removed()).items).toEqual([]);
		await expect(restore(late.id, lateVersion)).rejects.toThrow(NotFound);
	});

	it('refuses to bring back on a wrong version, twice, or onto a taken unique value', async () => {
		const { keep, drop, restore } = await world(open);
		const seen = await keep({ handle: 'h' });
		const version = await drop(seen);
		await expect(restore(seen.id, version - 1)).rejects.toThrow(Conflict);
		const other = await keep({ handle: 'h' });
		await expect(restore(seen.id, version)).rejects.toThrow(Taken);
		await drop(other);
		await restore(seen.id, version);
		await expect(restore(seen.id, version)).rejects.toThrow();
	});
}
