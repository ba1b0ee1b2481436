import { expect, it } from 'vitest';
import { create } from '#lib/domain/shared/context';
import { newId, ref } from '#lib/domain/shared/ids';
import { ada, note, notes, places, world, type OpenFresh } from './world';

export function feeding(open: OpenFresh): void {
	it('tells every commit once, in order and without gaps, with ids and never with text', async () => {
		const { store, commit, keep, drop } = await world(open);
		const [one, two] = [newId(), newId()];
		await commit([create(notes, one, note({ title: 'secret words' })), create(places, two, { name: 'Hall' })], 'gather');
		await drop(await keep());
		const events = await store.changes(0);
		expect(events[0]).toMatchObject({
			by: ada,
			verb: 'gather',
			subject: ref('note', one),
			refs: [ref('note', one), ref('place', two)]
		});
		expect(events.map((each) => each.verb)).toEqual(['gather', 'keep', 'drop']);
		expect(JSON.stringify(events)).not.toContain('secret');
	});

	it('goes on after any number, a few at a time, also across a restart', async () => {
		const { store, keep, reopen } = await world(open);
		await Promise.all(Array.from({ length: 12 }, () => keep()));
		for (const again of [false, true]) {
			const each = again ? await reopen() : store;
			const all = await each.changes(0);
			expect(all.map((event) => event.sequence)).toEqual(Array.from({ length: 12 }, (_, at) => all[0]!.sequence + at));
			expect(await each.changes(all[3]!.sequence, 5)).toEqual(all.slice(4, 9));
			expect(await each.changes(all.at(-1)!.sequence)).toEqual([]);
		}
	});

	it('calls back after each commit until told to stop', async () => {
		const { store, keep } = await world(open);
		const heard: number[] = [];
		const stop = store.onCommit((sequence) => heard.push(sequence));
		await keep();
		await keep();
		const events = await store.changes(0);
		await expect.poll(() => heard).toEqual(events.map((each) => each.sequence));
		stop();
		await keep();
		expect(heard).toHaveLength(2);
	});

	it('never tells of a commit before it can be read', async () => {
		const { store, commit } = await world(open);
		const unread: string[] = [];
		let told = 0;
		let reads: Promise<unknown> = Promise.resolve();
		store.onCommit((sequence) => {
			told++;
			reads = Promise.all([
				reads,
				store.changes(sequence - 1, 1).then(async ([event]) => {
					const found = await store.as({ kind: 'system', name: 'guard' }).findMany(event!.refs);
					if (found.length !== event!.refs.length) unread.push(event!.verb);
				})
			]);
		});
		await Promise.all(Array.from({ length: 20 }, () => commit([create(notes, newId(), note())])));
		await expect.poll(() => told).toBe(20);
		await reads;
		expect(unread).toEqual([]);
	});
}
