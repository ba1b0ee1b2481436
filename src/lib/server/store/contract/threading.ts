import { expect, it } from 'vitest';
import { token } from '#lib/domain/shared/audience';
import type { Saved } from '#lib/domain/shared/collection';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { link, links, threadOf } from '#lib/domain/shared/thread';
import { ada, grace, person, world, type Note, type OpenFresh } from './world';

export function threading(open: OpenFresh): void {
	it('walks links both ways, nearest first', async () => {
		const { store, keep, commit } = await world(open);
		const [entry, lesson, action] = [
			await keep({ title: 'entry' }),
			await keep({ title: 'lesson' }),
			await keep({ title: 'action' })
		];
		await commit([
			link({ newId }, ref('note', entry.id), 'promoted-to', ref('note', lesson.id), ['staff']),
			link({ newId }, ref('note', lesson.id), 'agreed-on', ref('note', action.id), ['staff'])
		]);
		const thread = await threadOf(store.as(person(grace, 'staff')), ref('note', action.id));
		expect(thread.cameFrom.map(({ type, steps, found }) => [type, steps, found.id])).toEqual([
			['agreed-on', 1, lesson.id],
			['promoted-to', 2, entry.id]
		]);
		expect(thread.becameOf).toEqual([]);
		const forwards = await threadOf(store.as(person(grace, 'staff')), ref('note', entry.id));
		expect(forwards.becameOf.map(({ found }) => found.id)).toEqual([lesson.id, action.id]);
	});

	it('walks as many steps as it is told and no more, and meets nothing twice where links go round', async () => {
		const { store, keep, commit } = await world(open);
		const all: Saved<Note>[] = [];
		for (let n = 0; n < 5; n++) all.push(await keep({ title: `stop ${n}` }));
		const hang = (from: number, to: number) =>
			link({ newId }, ref('note', all[from]!.id), 'cited-by', ref('note', all[to]!.id), ['staff']);
		await commit([hang(0, 1), hang(1, 2), hang(2, 3), hang(3, 4), hang(2, 0), hang(2, 1)]);
		const walk = (steps: number, limit = 60) =>
			store
				.as(person(grace, 'staff'))
				.follow(links, { start: ref('note', all[0]!.id), near: 'from', far: 'to', steps, limit })
				.then((found) => found.map((each) => [each.steps, (each.found.record as Saved<Note>).title]));
		expect(await walk(2)).toEqual([
			[1, 'stop 1'],
			[2, 'stop 2']
		]);
		expect((await walk(4)).map(([, title]) => title)).toEqual(['stop 1', 'stop 2', 'stop 3', 'stop 4']);
		expect((await walk(4, 3)).map(([, title]) => title)).toEqual(['stop 1', 'stop 2', 'stop 3']);
	});

	it('ends a way at what is not readable, and goes on for whoever may read it', async () => {
		const { store, keep, commit } = await world(open);
		const [lesson, private_, action] = [await keep(), await keep({ readers: [token.person(ada)] }), await keep()];
		await commit([
			link({ newId }, ref('note', lesson.id), 'cited-by', ref('note', private_.id), ['staff']),
			link({ newId }, ref('note', private_.id), 'cited-by', ref('note', action.id), ['staff'])
		]);
		const forwards = async (who: Id) => (await threadOf(store.as(person(who, 'staff')), ref('note', lesson.id))).becameOf;
		expect((await forwards(ada)).map(({ found }) => found.id)).toEqual([private_.id, action.id]);
		expect(await forwards(grace)).toEqual([]);
	});

	it('shows a link only where both of its ends are readable', async () => {
		const { store, keep, commit } = await world(open);
		const entry = await keep({ title: 'entry', readers: [token.person(ada)] });
		const lesson = await keep({ title: 'lesson' });
		await commit([link({ newId }, ref('note', entry.id), 'promoted-to', ref('note', lesson.id), ['staff'])]);
		expect((await threadOf(store.as(person(ada, 'staff')), ref('note', lesson.id))).cameFrom).toHaveLength(1);
		expect((await threadOf(store.as(person(grace, 'staff')), ref('note', lesson.id))).cameFrom).toEqual([]);
	});
}
