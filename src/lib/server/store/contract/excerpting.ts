import { expect, it } from 'vitest';
import { excerpt, type Excerpt } from '#lib/domain/shared/collection';
import { create } from '#lib/domain/shared/context';
import { Invalid } from '#lib/domain/shared/errors';
import { newId, ref } from '#lib/domain/shared/ids';
import { ada, grace, keeper, note, notes, person, world, type OpenFresh } from './world';

/** An excerpt that says which texts it was taken from, so that a test can see what an engine kept ready. */
function titles(): { readonly of: Excerpt<typeof notes, { readonly title: string }>; readonly taken: string[] } {
	const taken: string[] = [];
	const of = excerpt(
		notes,
		({ title }) => {
			taken.push(title);
			return { title };
		},
		({ title }) => title.length
	);
	return { of, taken };
}

const TITLES = (page: { readonly items: readonly { readonly title: string }[] }) => page.items.map(({ title }) => title);
const byRank = { order: { by: 'rank', direction: 'ascending' } } as const;

export function excerpting(open: OpenFresh): void {
	it('gives one for each record that a list would give, in its order and by its pages', async () => {
		const { store, commit } = await world(open);
		await commit(
			['b', 'a', 'd', 'c'].map((title) => create(notes, newId(), note({ title, rank: title.charCodeAt(0), owner: 'o' })))
		);
		await commit([create(notes, newId(), note({ title: 'of another', owner: 'p' }))]);
		const [read, { of }] = [store.as(person(ada, 'staff')), titles()];
		const first = await read.excerpts(of, { where: { owner: 'o' }, ...byRank, limit: 3 });
		const rest = await read.excerpts(of, { where: { owner: 'o' }, ...byRank, limit: 3, after: first.next });
		expect([TITLES(first), TITLES(rest), rest.next]).toEqual([['a', 'b', 'c'], ['d'], null]);
		await expect(read.excerpts(of, { limit: 5_000 })).resolves.toMatchObject({ next: null });
		await expect(read.excerpts(of, { limit: 5_001 })).rejects.toThrow(Invalid);
	});

	it('takes each wording once, whoever asks, and one that changed anew', async () => {
		const { store, keep, alter } = await world(open);
		const seen = await keep({ title: 'first' });
		await keep({ title: 'other' });
		const { of, taken } = titles();
		for (const id of [ada, grace, ada]) await store.as(person(id, 'staff')).excerpts(of);
		expect(taken.toSorted()).toEqual(['first', 'other']);
		await alter(seen, { title: 'second' });
		expect(TITLES(await store.as(person(ada, 'staff')).excerpts(of)).toSorted()).toEqual(['other', 'second']);
		expect(taken.toSorted()).toEqual(['first', 'other', 'second']);
	});

	it('gives nobody what they may not read, however ready it lies, and nothing that was closed to them', async () => {
		const { store, keep, alter } = await world(open);
		const hers = await keep({ title: 'hers alone', readers: [`person:${ada}`] });
		const shared = await keep({ title: 'shared', readers: ['staff'] });
		const { of } = titles();
		const titlesFor = async (...[id, ...tokens]: Parameters<typeof person>) =>
			TITLES(await store.as(person(id, ...tokens)).excerpts(of)).toSorted();
		expect(await titlesFor(ada, 'staff')).toEqual(['hers alone', 'shared']);
		expect(await titlesFor(grace, 'staff')).toEqual(['shared']);
		expect(await titlesFor(grace)).toEqual([]);
		await alter(shared, { readers: [`person:${ada}`] });
		expect(await titlesFor(grace, 'staff')).toEqual([]);
		await alter(hers, { readers: ['staff'] });
		expect(await titlesFor(grace, 'staff')).toEqual(['hers alone']);
	});

	it('gives nothing of what was removed or erased, and keeps nothing ready that was drawn from it', async () => {
		const { store, keep, drop, restore } = await world(open);
		const [gone, erased] = [await keep({ title: 'gone' }), await keep({ title: 'erased' })];
		await keep({ title: 'stays' });
		const { of, taken } = titles();
		const read = store.as(keeper);
		await read.excerpts(of);
		const version = await drop(gone);
		expect(TITLES(await read.excerpts(of)).toSorted()).toEqual(['erased', 'stays']);
		await restore(gone.id, version);
		expect(TITLES(await read.excerpts(of)).toSorted()).toEqual(['erased', 'gone', 'stays']);
		await store.erase({ by: 'administration', ground: 'asked for by its author', refs: [ref('note', erased.id)] });
		taken.length = 0;
		expect(TITLES(await read.excerpts(of)).toSorted()).toEqual(['gone', 'stays']);
		expect(taken.toSorted()).toEqual(['gone', 'stays']);
	});

	it('lets others go first while it takes many', async () => {
		const { store, commit } = await world(open);
		await commit(Array.from({ length: 4 }, () => create(notes, newId(), note())));
		let others = 0;
		const slow = excerpt(
			notes,
			() => {
				const gone = others;
				setImmediate(() => others++);
				for (const began = performance.now(); performance.now() - began < 5;);
				return gone;
			},
			() => 1
		);
		expect((await store.as(keeper).excerpts(slow)).items.toSorted()).toEqual([0, 1, 2, 3]);
	});
}
