import { expect, it } from 'vitest';
import { change, create, expect as expecting, remove } from '#lib/domain/shared/context';
import { Conflict, Invalid, NotFound, Taken } from '#lib/domain/shared/errors';
import { newId, ref } from '#lib/domain/shared/ids';
import { ada, grace, keeper, note, notes, pen, places, world, type Note, type OpenFresh } from './world';

export function committing(open: OpenFresh): void {
	it('does all of a commit or nothing of it', async () => {
		const { store, keep, commit } = await world(open);
		const seen = await keep({ title: 'before' });
		const fresh = newId();
		const stale = { ...seen, version: 9 };
		await expect(commit([create(notes, fresh, note()), change(notes, stale, { title: 'after' })])).rejects.toThrow(Conflict);
		await expect(store.as(keeper).find(notes, fresh)).rejects.toThrow(NotFound);
		expect((await store.as(keeper).find(notes, seen.id)).title).toBe('before');
		await commit([create(notes, fresh, note()), change(notes, seen, { title: 'after' })]);
		expect((await store.as(keeper).find(notes, fresh)).version).toBe(1);
		expect((await store.as(keeper).find(notes, seen.id)).title).toBe('after');
	});

	it('refuses a change made on an older version, and names the record', async () => {
		const { keep, alter, commit } = await world(open);
		const seen = await keep();
		await alter(seen, { title: 'first' });
		const refused = await commit([change(notes, seen, { title: 'second' })]).catch((error: unknown) => error);
		expect(refused).toBeInstanceOf(Conflict);
		expect((refused as Conflict).refs).toEqual([`note/${seen.id}`]);
	});

	it('refuses to make a record whose id was ever used, or to change one that never was', async () => {
		const { keep, drop, commit } = await world(open);
		const seen = await keep();
		await expect(commit([create(notes, seen.id, note())])).rejects.toThrow(Conflict);
		await drop(seen);
		await expect(commit([create(notes, seen.id, note())])).rejects.toThrow(Conflict);
		await expect(commit([change(notes, { ...seen, id: newId() }, {})])).rejects.toThrow(Conflict);
		await expect(commit([remove(notes, seen)])).rejects.toThrow(Conflict);
	});

	it('checks what was read in order to decide, and that what was absent still is', async () => {
		const { store, keep, alter } = await world(open);
		const guard = await keep();
		const decide = (expects: readonly { kind: string; id: string; version: number }[]) => {
			const id = newId();
			return store.commit({ by: ada, verb: 'decide', subject: ref('note', id), changes: [create(notes, id, note())], expects });
		};
		await decide([expecting(notes, guard), { kind: 'note', id: newId(), version: 0 }]);
		await expect(decide([{ kind: 'note', id: guard.id, version: 0 }])).rejects.toThrow(Conflict);
		await alter(guard, { title: 'moved' });
		await expect(decide([expecting(notes, guard)])).rejects.toThrow(Conflict);
	});

	it('lets exactly one of many commits on the same version win, however many come at once', async () => {
		const { store, keep, commit } = await world(open);
		const seen = await keep({ rank: 0 });
		const tries = await Promise.allSettled(
			Array.from({ length: 20 }, (_, at) => commit([change(notes, seen, { rank: at + 1 })]))
		);
		expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
		for (const each of tries) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(Conflict);
		expect((await store.as(keeper).find(notes, seen.id)).version).toBe(2);
		expect(await store.as(keeper).history(notes, seen.id)).toHaveLength(2);
	});

	it('never lets two commits pass that each expect what the other changes', async () => {
		const { keep, store } = await world(open);
		const [left, right] = [await keep({ title: 'left' }), await keep({ title: 'right' })];
		const move = (moved: typeof left, into: typeof left) =>
			store.commit({
				by: ada,
				verb: 'move',
				subject: ref('note', moved.id),
				changes: [change(notes, moved, { owner: into.id })],
				expects: [expecting(notes, into)]
			});
		const tries = await Promise.allSettled([move(left, right), move(right, left)]);
		expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
	});

	it('keeps a unique value for one record at a time, and frees it when it is changed or removed', async () => {
		const { keep, alter, drop } = await world(open);
		const first = await keep({ handle: 'ada' });
		const refused = await keep({ handle: 'ada' }).catch((error: unknown) => error);
		expect(refused).toBeInstanceOf(Taken);
		expect((refused as Taken).field).toBe('handle');
		const renamed = await alter(first, { handle: 'ada.l', title: 'renamed' });
		const second = await keep({ handle: 'ada' });
		await expect(alter(renamed, { handle: 'ada' })).rejects.toThrow(Taken);
		await drop(second);
		expect((await alter(renamed, { handle: 'ada' })).handle).toBe('ada');
		await keep({ handle: null });
		await keep({ handle: null });
	});

	it('gives a unique value that many ask for at once to one of them', async () => {
		const { keep } = await world(open);
		const tries = await Promise.allSettled(Array.from({ length: 10 }, () => keep({ handle: 'same' })));
		expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
		for (const each of tries) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(Taken);
	});

	it('lets two records of one commit exchange their unique values', async () => {
		const { store, keep, commit } = await world(open);
		const [left, right] = [await keep({ handle: 'left' }), await keep({ handle: 'right' })];
		await commit([change(notes, left, { handle: 'right' }), change(notes, right, { handle: 'left' })]);
		expect((await store.as(keeper).findUnique(notes, 'handle', 'left'))?.id).toBe(right.id);
		expect((await store.as(keeper).findUnique(notes, 'handle', 'right'))?.id).toBe(left.id);
	});

	it('answers a repeated request with its first result and does nothing again', async () => {
		const { store, commit } = await world(open);
		const [one, two] = [newId(), newId()];
		const first = await commit([create(notes, one, note())], 'keep', 'form-1');
		const again = await commit([create(notes, two, note())], 'keep', 'form-1');
		expect(again).toEqual({ ...first, repeated: true });
		expect(again.subject).toEqual(ref('note', one));
		await expect(store.as(keeper).find(notes, two)).rejects.toThrow(NotFound);
		const other = await pen(store, grace).commit([create(notes, two, note())], 'keep', 'form-1');
		expect(other.repeated).toBe(false);
	});

	it('does a request once that is sent several times at the same moment', async () => {
		const { store, commit } = await world(open);
		const sent = Array.from({ length: 6 }, () => commit([create(notes, newId(), note())], 'keep', 'pressed-twice'));
		const receipts = await Promise.all(sent);
		expect(new Set(receipts.map((each) => each.sequence)).size).toBe(1);
		expect(receipts.filter((each) => !each.repeated)).toHaveLength(1);
		expect((await store.as(keeper).list(notes)).items).toHaveLength(1);
	});

	it('tries again a request that failed before', async () => {
		const { commit, keep } = await world(open);
		const holder = await keep({ handle: 'mine' });
		await expect(commit([create(notes, newId(), note({ handle: 'mine' }))], 'keep', 'once')).rejects.toThrow(Taken);
		await commit([change(notes, holder, { handle: null })]);
		expect((await commit([create(notes, newId(), note({ handle: 'mine' }))], 'keep', 'once')).repeated).toBe(false);
	});

	it('remembers a request for a day, also across a restart', async () => {
		const { store, commit, reopen, clock } = await world(open);
		const id = newId();
		const first = await commit([create(notes, id, note())], 'keep', 'late');
		clock.set('2026-05-15T08:00:00.000Z');
		const later = await reopen();
		expect(later).not.toBe(store);
		expect(await pen(later).commit([create(notes, newId(), note())], 'keep', 'late')).toEqual({ ...first, repeated: true });
	});

	it('refuses a value that does not fit its schema, naming the field', async () => {
		const { commit, store } = await world(open);
		const refused = await commit([create(places, newId(), { name: '' })]).catch((error: unknown) => error);
		expect(refused).toBeInstanceOf(Invalid);
		expect((refused as Invalid).issues.map((issue) => issue.field)).toEqual(['name']);
		const wrong = note({ tags: [1 as unknown as string] });
		const other = await commit([create(notes, newId(), wrong)]).catch((error: unknown) => error);
		expect((other as Invalid).issues[0]?.field).toBe('tags.0');
		expect((await store.as(keeper).list(places)).items).toEqual([]);
	});

	it.each([
		['a NUL', 'a\0b'],
		['half a surrogate', 'a\ud800b']
	])('refuses %s as a value that does not hold', async (_, text) => {
		const { commit } = await world(open);
		for (const values of [{ text }, { tags: [text] }, { owner: text }] satisfies Partial<Note>[]) {
			await expect(commit([create(notes, newId(), note(values))])).rejects.toThrow(Invalid);
		}
	});

	it('keeps what was written when it is opened again', async () => {
		const { keep, alter, drop, reopen } = await world(open);
		const kept = await alter(await keep({ title: 'first', handle: 'h', tags: ['x'] }), { title: 'second' });
		const gone = await keep({ title: 'gone' });
		await drop(gone);
		const again = await reopen();
		expect(await again.as(keeper).find(notes, kept.id)).toEqual(kept);
		expect((await again.as(keeper).list(notes, { where: { tags: 'x' } })).items).toEqual([kept]);
		await expect(again.as(keeper).find(notes, gone.id)).rejects.toThrow(NotFound);
		await expect(pen(again).keep({ handle: 'h' })).rejects.toThrow(Taken);
		await expect(pen(again).commit([create(notes, gone.id, note())])).rejects.toThrow(Conflict);
	});

	it('numbers commits in order and never lets its clock step back', async () => {
		const { commit, clock, reopen } = await world(open);
		const first = await commit([create(notes, newId(), note())]);
		clock.set('2026-05-14T08:00:00.000Z');
		const second = await commit([create(notes, newId(), note())]);
		expect(second.sequence).toBeGreaterThan(first.sequence);
		expect(second.at >= first.at).toBe(true);
		const third = await pen(await reopen()).commit([create(notes, newId(), note())]);
		expect(third.sequence).toBeGreaterThan(second.sequence);
		expect(third.at >= second.at).toBe(true);
	});
}
