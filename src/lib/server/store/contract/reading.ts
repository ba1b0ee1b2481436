import { expect, it } from 'vitest';
import { token } from '#lib/domain/shared/audience';
import { NotFound } from '#lib/domain/shared/errors';
import { newId, ref } from '#lib/domain/shared/ids';
import { visitor } from '#lib/domain/shared/policy';
import { ada, grace, keeper, notes, person, places, world, type OpenFresh } from './world';

export function reading(open: OpenFresh): void {
	it('finds a record with its id and version for somebody of its audience', async () => {
		const { store, keep } = await world(open);
		const kept = await keep({ title: 'Ünïcode – 日本 🌱', readers: [token.person(ada)] });
		expect(await store.as(person(ada)).find(notes, kept.id)).toEqual({ ...kept, version: 1 });
	});

	it('says the same of an unreadable record as of one that never was', async () => {
		const { store, keep } = await world(open);
		const kept = await keep({ readers: [token.person(ada)] });
		const read = store.as(person(grace, 'staff', 'public'));
		const unreadable = await read.find(notes, kept.id).catch((error: unknown) => error);
		const absent = await read.find(notes, newId()).catch((error: unknown) => error);
		expect(unreadable).toBeInstanceOf(NotFound);
		expect(String(unreadable)).toBe(String(absent));
		await expect(read.history(notes, kept.id)).rejects.toThrow(NotFound);
		await expect(read.find(notes, 'not an id')).rejects.toThrow(NotFound);
		await expect(read.find(notes, '\0')).rejects.toThrow(NotFound);
	});

	it('lets nobody but the system read a record with no readers', async () => {
		const { store, keep } = await world(open);
		const kept = await keep({ readers: [] });
		await expect(store.as(person(ada, 'staff')).find(notes, kept.id)).rejects.toThrow(NotFound);
		await expect(store.as(visitor).find(notes, kept.id)).rejects.toThrow(NotFound);
		expect((await store.as(keeper).find(notes, kept.id)).id).toBe(kept.id);
	});

	it('follows a change of audience at once, both ways', async () => {
		const { store, keep, alter } = await world(open);
		const mine = await keep({ readers: [token.person(ada)] });
		const shared = await alter(mine, { readers: [token.person(ada), token.person(grace)] });
		expect((await store.as(person(grace)).find(notes, mine.id)).version).toBe(2);
		await alter(shared, { readers: [token.person(ada)] });
		await expect(store.as(person(grace)).find(notes, mine.id)).rejects.toThrow(NotFound);
		expect((await store.as(person(grace)).list(notes)).items).toEqual([]);
	});

	it('finds the holder of a unique value for those who may read it, and null for others', async () => {
		const { store, keep } = await world(open);
		const kept = await keep({ handle: 'ada@example.org', readers: [token.person(ada)] });
		expect((await store.as(person(ada)).findUnique(notes, 'handle', 'ada@example.org'))?.id).toBe(kept.id);
		expect(await store.as(person(grace, 'staff')).findUnique(notes, 'handle', 'ada@example.org')).toBeNull();
		expect(await store.as(keeper).findUnique(notes, 'handle', 'nobody@example.org')).toBeNull();
		expect(await store.as(keeper).findUnique(notes, 'handle', '\0')).toBeNull();
	});

	it('finds many of several kinds in the order asked and leaves out what is unreadable or absent', async () => {
		const { store, keep, commit } = await world(open);
		const [open1, closed] = [await keep({ title: 'open' }), await keep({ readers: [] })];
		const place = newId();
		await commit([{ do: 'put', of: places, id: place, version: 0, value: { name: 'Hall' } }]);
		const asked = [
			ref('place', place),
			ref('note', closed.id),
			ref('unknown', newId()),
			ref('note', newId()),
			ref('note', open1.id)
		];
		const found = await store.as(person(grace, 'staff', 'public')).findMany(asked);
		expect(found.map((each) => [each.kind, each.id, each.record.version])).toEqual([
			['place', place, 1],
			['note', open1.id, 1]
		]);
		expect(await store.as(keeper).findMany([])).toEqual([]);
	});

	it('hands out frozen records, so that nobody can change what another reads', async () => {
		const { store, keep } = await world(open);
		const kept = await keep({ tags: ['one'] });
		expect(() => (kept.tags as string[]).push('two')).toThrow(TypeError);
		expect(() => Object.assign(kept, { title: 'other' })).toThrow(TypeError);
		expect((await store.as(keeper).find(notes, kept.id)).tags).toEqual(['one']);
	});

	it('gives back every text as it was given', async () => {
		const { store, keep } = await world(open);
		const texts = [
			'',
			' ',
			'\t\n',
			'"\\/',
			'%_',
			"'; DROP TABLE note; --",
			'\u2028\u202e',
			'🌱'.repeat(50),
			'é e\u0301',
			'__proto__',
			'constructor'
		];
		for (const text of texts) {
			const kept = await keep({ title: text, text, tags: [text], owner: text });
			expect(await store.as(keeper).find(notes, kept.id)).toMatchObject({ title: text, text, tags: [text], owner: text });
			expect((await store.as(keeper).list(notes, { where: { owner: text } })).items.map((each) => each.id)).toEqual([kept.id]);
			expect((await store.as(keeper).list(notes, { where: { tags: text } })).items.map((each) => each.id)).toEqual([kept.id]);
		}
	});
}
