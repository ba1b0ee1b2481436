import { afterEach, beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { openPracticeWorld, type PracticeWorld } from '#tests/practice-world';
import type { CastName } from '#tests/world';
import { Forbidden, Invalid, NotFound } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import { practicesToReview, reviewPractice, reviewPracticeWish, withdrawPractice, workingPage } from '..';

let world: PracticeWorld;
beforeEach(async () => void (world = await openPracticeWorld()));
afterEach(() => world.close());

const due = async (name: CastName) => practicesToReview(await world.as(name));
const review = async (name: CastName, id: Id, wish: v.InferInput<typeof reviewPracticeWish>) =>
	reviewPractice(await world.as(name), id, v.parse(reviewPracticeWish, wish));
const dueOn = async (id: Id) => (await world.signedOutPage(id))?.reviewDue;

test('a practice is looked at again after a year, or on the day that its writer says', async () => {
	const id = await world.published();
	expect(await dueOn(id)).toBe('2027-05-14');
	await world.revise('Eve', id, { reviewBy: '2026-09-01' });
	await world.publish(id);
	expect(await dueOn(id)).toBe('2026-09-01');
	await world.revise('Eve', id, { reviewBy: '2026-01-01' });
	await world.publish(id);
	expect(await dueOn(id)).toBe('2027-05-14');
});

test('its owner is asked once the day has come, and the library says that it waits', async () => {
	const id = await world.published();
	expect(await due('Eve')).toEqual([]);
	world.clock.set('2027-05-14T09:00:00.000Z');
	expect(await due('Eve')).toEqual([{ id, title: 'A bus timetable drawn by hand', due: '2027-05-14' }]);
	expect(await due('Dina')).toEqual([]);
	expect((await world.library()).results).toMatchObject([{ id, reviewDue: '2027-05-14' }]);
});

test('whoever says that it is still right is named to the staff, and it is asked again in a year or when they say', async () => {
	const id = await world.published();
	world.clock.set('2027-05-20T09:00:00.000Z');
	await expect(review('Grace', id, { stillRight: true })).rejects.toBeInstanceOf(Forbidden);
	await review('Eve', id, { stillRight: true });
	expect([await dueOn(id), await due('Eve')]).toEqual(['2028-05-20', []]);
	expect(await workingPage(await world.as('Dina'), id)).toMatchObject({ reviewed: { at: '2027-05-20T09:00:00.000Z' } });
	await review('Dina', id, { stillRight: true, next: '2027-08-01' });
	expect((await workingPage(await world.as('Grace'), id)).reviewed).toMatchObject({ by: 'Dina' });
	expect(await dueOn(id)).toBe('2027-08-01');
});

test('the day alone is moved to one that is to come within three years, and says nothing of whether it is right', async () => {
	const id = await world.published();
	for (const next of ['', '2026-05-14', '2020-01-01', '2031-01-01'])
		await expect(review('Eve', id, { next })).rejects.toBeInstanceOf(Invalid);
	await review('Eve', id, { next: '2026-12-01' });
	expect(await world.signedOutPage(id)).toMatchObject({ reviewDue: '2026-12-01', reviewedAt: null });
});

test('nothing is asked of a draft, or of what was withdrawn', async () => {
	const draft = await world.draft('Ada');
	await expect(review('Ada', draft, { stillRight: true })).rejects.toBeInstanceOf(Forbidden);
	await expect(review('Dina', draft, { stillRight: true })).rejects.toBeInstanceOf(NotFound);
	const id = await world.published();
	await withdrawPractice(await world.as('Dina'), id, { reason: 'Out of date.' });
	world.clock.set('2028-05-20T09:00:00.000Z');
	expect(await due('Eve')).toEqual([]);
});
