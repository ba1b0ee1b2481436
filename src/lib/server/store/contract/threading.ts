import { expect, it } from 'vitest';
import { token } from '#lib/domain/shared/audience';
import { newId, ref } from '#lib/domain/shared/ids';
import { link, threadOf } from '#lib/domain/shared/thread';
import { ada, grace, person, world, type OpenFresh } from './world';

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

	it('shows a link only where both of its ends are readable', async () => {
		const { store, keep, commit } = await world(open);
		const entry = await keep({ title: 'entry', readers: [token.person(ada)] });
		const lesson = await keep({ title: 'lesson' });
		await commit([link({ newId }, ref('note', entry.id), 'promoted-to', ref('note', lesson.id), ['staff'])]);
		expect((await threadOf(store.as(person(ada, 'staff')), ref('note', lesson.id))).cameFrom).toHaveLength(1);
		expect((await threadOf(store.as(person(grace, 'staff')), ref('note', lesson.id))).cameFrom).toEqual([]);
	});
}
