import * as v from 'valibot';
import { expect, it } from 'vitest';
import { token } from '#lib/domain/shared/audience';
import { collection, one } from '#lib/domain/shared/collection';
import { create } from '#lib/domain/shared/context';
import { newId } from '#lib/domain/shared/ids';
import { ada, collections, grace, keeper, notes, pen, person, world, type OpenFresh } from './world';

export function revising(open: OpenFresh): void {
	it('keeps every wording, newest first, with who, when and by which use case', async () => {
		const { store, keep, alter, clock } = await world(open);
		const first = await keep({ title: 'first' });
		clock.set('2026-05-14T10:00:00.000Z');
		await alter(first, { title: 'second' });
		const history = await store.as(person(ada, 'staff')).history(notes, first.id);
		expect(history.map(({ version, at, by, verb, value }) => [version, at, by, verb, value.title])).toEqual([
			[2, '2026-05-14T10:00:00.000Z', ada, 'alter', 'second'],
			[1, '2026-05-14T09:00:00.000Z', ada, 'keep', 'first']
		]);
		expect(() => Object.assign(history[0]!.value, { title: 'other' })).toThrow(TypeError);
	});

	it('hides from a reader the wordings they could not read, though they may read the current one', async () => {
		const { store, keep, alter } = await world(open);
		const raw = await keep({ title: 'raw', readers: [token.person(ada)] });
		await alter(raw, { title: 'redacted', readers: [token.person(ada), 'staff'] });
		const titles = async (reader: ReturnType<typeof person>) =>
			(await store.as(reader).history(notes, raw.id)).map((each) => each.value.title);
		expect(await titles(person(grace, 'staff'))).toEqual(['redacted']);
		expect(await titles(person(ada))).toEqual(['redacted', 'raw']);
	});

	it('hides all wordings from those who may not read the current one', async () => {
		const { store, keep, alter } = await world(open);
		const wide = await keep({ readers: ['staff'] });
		await alter(wide, { readers: [token.person(ada)] });
		await expect(store.as(person(grace, 'staff')).history(notes, wide.id)).rejects.toThrow();
		expect(await store.as(person(ada)).history(notes, wide.id)).toHaveLength(1);
		expect(await store.as(keeper).history(notes, wide.id)).toHaveLength(2);
	});

	it('hides from every reader the wordings before the one a record tells its history from', async () => {
		const { store, commit } = await world(({ clock }) => open({ collections: [...collections, told], clock }));
		const id = newId();
		await commit([create(told, id, { text: 'raw', from: 1 })]);
		const titles = async (reader: ReturnType<typeof person>) =>
			(await store.as(reader).history(told, id)).map((each) => each.value.text);
		expect(await titles(person(ada, 'staff'))).toEqual(['raw']);
		await commit([{ do: 'put', of: told, id, version: 1, value: { text: 'redacted', from: 2 } }]);
		expect(await titles(person(ada, 'staff'))).toEqual(['redacted']);
		expect(await store.as(keeper).history(told, id)).toHaveLength(2);
	});

	it('reads records and wordings of an older shape in the newest one, without rewriting them', async () => {
		const { store, reopen, commit } = await world(async ({ clock }) => open({ collections: [...collections, before], clock }));
		const id = newId();
		await commit([create(before, id, { name: 'Ada Lovelace' })]);
		expect((await store.as(keeper).find(before, id)).name).toBe('Ada Lovelace');
		const newer = await reopen({ collections: [...collections, after] });
		expect(await newer.as(keeper).find(after, id)).toEqual({ id, version: 1, first: 'Ada', last: 'Lovelace' });
		expect((await newer.as(keeper).list(after, { where: { last: 'Lovelace' } })).items).toHaveLength(1);
		expect((await newer.as(keeper).history(after, id))[0]?.value).toEqual({ first: 'Ada', last: 'Lovelace' });
		const seen = await newer.as(keeper).find(after, id);
		await pen(newer).commit([{ do: 'put', of: after, id, version: seen.version, value: { first: 'A', last: 'L' } }]);
		expect((await newer.as(keeper).history(after, id)).map((each) => each.value.last)).toEqual(['L', 'Lovelace']);
	});
}

const told = collection('told', v.object({ text: v.string(), from: v.number() }), {
	audience: () => ['staff'],
	historyFrom: (value) => value.from,
	keys: {},
	retention: 'learning',
	version: 1,
	upgrades: []
});

const before = collection('card', v.object({ name: v.string() }), {
	audience: () => ['staff'],
	keys: {},
	retention: 'learning',
	version: 1,
	upgrades: []
});

const after = collection('card', v.object({ first: v.string(), last: v.string() }), {
	audience: () => ['staff'],
	keys: { last: one('text', (card) => card.last) },
	retention: 'learning',
	version: 2,
	upgrades: [
		({ name }: { name: string }) => {
			const [first = '', last = ''] = name.split(' ');
			return { first, last };
		}
	]
});
