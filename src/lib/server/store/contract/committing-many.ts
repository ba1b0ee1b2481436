import { setImmediate as others } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { create, type Change } from '#lib/domain/shared/context';
import { Invalid } from '#lib/domain/shared/errors';
import { newId } from '#lib/domain/shared/ids';
import { keeper, note, notes, world, type Note, type OpenFresh } from './world';

const MANY = 300;
const SLOW = 60;
const LATER = 200;

/** New notes, and what happens as the value of one of them is read. */
const many = (as: Readonly<Record<number, () => Partial<Note>>>): readonly Change[] =>
	Array.from({ length: MANY }, (_, at) => {
		const value = note({ owner: String(at) });
		const read = as[at];
		return create(
			notes,
			newId(),
			read ? Object.defineProperty(value, 'title', { enumerable: true, get: () => read().title }) : value
		);
	});

function takesLong(): void {
	for (const began = performance.now(); performance.now() - began < 5;);
}

export function committingMany(open: OpenFresh): void {
	it('lets others go first while a commit of many is made ready, and shows none of it before all', async () => {
		const { store, commit } = await world(open);
		let [gone, seen] = [0, 0];
		const changes = many({
			[SLOW]: () => {
				setImmediate(() => gone++);
				takesLong();
				return { title: 'slow' };
			},
			[LATER]: () => {
				seen = gone;
				return { title: 'later' };
			}
		});
		const counts: number[] = [];
		let isOver = false;
		const looking = (async () => {
			for (; !isOver; await others()) counts.push((await store.as(keeper).list(notes, { limit: MANY })).items.length);
		})();
		await commit(changes);
		isOver = true;
		await looking;
		expect(seen).toBeGreaterThan(0);
		expect(counts.filter((count) => count !== 0 && count !== MANY)).toEqual([]);
		expect((await store.as(keeper).list(notes, { limit: MANY })).items).toHaveLength(MANY);
	});

	it('leaves nothing of a commit of many when one in the middle does not hold', async () => {
		const { store, commit } = await world(open);
		const changes = many({
			[SLOW]: () => {
				takesLong();
				return { title: 'slow' };
			},
			[LATER]: () => ({ title: 5 as unknown as string })
		});
		await expect(commit(changes)).rejects.toThrow(Invalid);
		expect((await store.as(keeper).list(notes)).items).toEqual([]);
		expect(await store.changes(0)).toEqual([]);
		await commit([create(notes, newId(), note({ title: 'after' }))]);
		expect((await store.as(keeper).list(notes)).items.map(({ title }) => title)).toEqual(['after']);
	});
}
