import { expect, onTestFinished, test } from 'vitest';
import { myPractices, offerPractice, type PracticeState } from '#lib/domain/practices';
import { newPractice } from '#lib/domain/practices/new-practice';
import { practices } from '#lib/domain/practices/practice';
import { create } from '#lib/domain/shared/context';
import { newId, ref } from '#lib/domain/shared/ids';
import { openPracticeWorld } from '#tests/practice-world';
import { testClock, type CastName } from '#tests/world';
import { ENGINES } from './engines';

test.each(ENGINES)('%s: somebody with many practices pages through them, or through those in one state', async (_, open) => {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	const there = await openPracticeWorld({ store, clock });
	const ada = await there.as('Ada');
	const made = Array.from({ length: 119 }, (_, at) =>
		create(practices, newId(), newPractice(ada, { template: there.forms.short, answers: { title: { text: `Club ${at}` } } }, ''))
	);
	await store.commit({ by: ada.actor.id, verb: 'bringInTable', subject: ref('practice', made[0]!.id), changes: made });
	clock.moveOn(1);
	const offered = await there.draft('Ada');
	await offerPractice(await there.as('Ada'), offered);

	const look = async (who: CastName, asked: { state?: PracticeState; after?: string; offeredAfter?: string } = {}) =>
		myPractices(await there.as(who), { state: '', after: null, offeredAfter: null, ...asked });
	const first = await look('Ada');
	expect(first.all).toBe(120);
	expect(first.inState).toEqual([
		{ state: 'draft', count: 119 },
		{ state: 'offered', count: 1 }
	]);
	expect(first.mine.lines[0]).toMatchObject({ id: offered, state: 'offered' });
	expect(first.offered).toBeNull();

	const seen = first.mine.lines.map(({ id }) => id);
	for (let { next } = first.mine; next;) {
		const page = await look('Ada', { after: next });
		seen.push(...page.mine.lines.map(({ id }) => id));
		next = page.mine.next;
	}
	expect(new Set(seen).size).toBe(120);
	expect(seen).toHaveLength(120);

	expect((await look('Ada', { state: 'offered' })).mine).toMatchObject({ lines: [{ id: offered }], next: null });
	expect((await look('Ada', { state: 'withdrawn' })).mine.lines).toEqual([]);
	const drafts = await look('Ada', { state: 'draft' });
	// A cursor is of one list: another one refuses it.
	await expect(look('Ada', { after: drafts.mine.next! })).rejects.toThrow();

	// Dina coordinates: what waits for her is hers to page through, and none of Ada's drafts.
	const dina = await look('Dina');
	expect(dina.offered?.lines.map(({ id }) => id)).toEqual([offered]);
	expect(dina).toMatchObject({ all: 0, mine: { lines: [] } });
});
