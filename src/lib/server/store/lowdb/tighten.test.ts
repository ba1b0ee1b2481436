import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { change, create } from '#lib/domain/shared/context';
import { newId } from '#lib/domain/shared/ids';
import { openTestStore, testFolder } from '#tests/contract/open';
import { ada, collections, note, notes, pen, person } from '../contract/world';
import type { Entry } from './entry';
import { jsonOf, asRead } from './packed';
import { State } from './state';
import { tighten } from './tighten';

const LONG = 'We wrote down what each of us had learned. '.repeat(200);

describe('long records read in at a start', () => {
	it('take less room a moment later, and hold the same', async () => {
		const state = new State(collections);
		const records = state.of(notes);
		const json = Buffer.from(JSON.stringify({ text: LONG }));
		const read = (id: string): Entry => {
			const packed = asRead(json);
			return { id, version: 1, shape: 1, packed, places: [], audienceClass: '', keys: [null, null, null, []], unique: [null] };
		};
		const entries = [read(newId()), read(newId())];
		records.fill(entries);
		await tighten(state, () => false);
		for (const { packed } of entries) {
			expect(packed.length).toBeLessThan(json.length / 2);
			expect(jsonOf(packed).equals(json)).toBe(true);
		}
	});

	it('stay whole through changes, snapshots and further starts', async () => {
		const dir = await testFolder();
		const ids = Array.from({ length: 60 }, newId);
		const first = await openTestStore(collections, undefined, { dir });
		await pen(first).commit(
			ids.map((id, rank) => create(notes, id, note({ rank, text: `${rank} ${LONG}`, readers: ['staff'] })))
		);
		await first.snapshot();
		await first.close();

		const second = await openTestStore(collections, undefined, { dir });
		const staff = second.as(person(ada, 'staff'));
		await pen(second).commit([change(notes, await staff.find(notes, ids[7]!), { text: 'Short now' })]);
		await sleep(0);
		await second.snapshot();
		const told = await staff.list(notes, { order: { by: 'rank', direction: 'ascending' }, limit: 60 });
		await second.close();

		const third = await openTestStore(collections, undefined, { dir });
		const again = await third.as(person(ada, 'staff')).list(notes, { order: { by: 'rank', direction: 'ascending' }, limit: 60 });
		expect(again.items).toEqual(told.items);
		expect(again.items.map(({ text }) => text)).toEqual(ids.map((_, at) => (at === 7 ? 'Short now' : `${at} ${LONG}`)));
	});
});
