import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CASE, openPracticeWorld, type PracticeWorld } from '#tests/practice-world';
import type { CastName } from '#tests/world';
import { collections } from '#lib/server/collections';
import { restoreRemoved } from '../../people';
import { Conflict, Forbidden, Invalid, NotFound } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import {
	bringBackPractice,
	deletePractice,
	discardRevision,
	editionsPage,
	practices,
	publishedPractices,
	restoreEdition,
	withdrawPractice,
	workingPage
} from '..';

let world: PracticeWorld;
beforeEach(async () => void (world = await openPracticeWorld()));
afterEach(() => world.close());

const page = async (name: CastName, id: Id, from: number | null = null, to: number | null = null) =>
	editionsPage(await world.as(name), id, { from, to });

/** Two editions by Eve: a morning's walk, then two. */
async function twice(): Promise<Id> {
	const id = await world.published();
	world.clock.moveOn(24);
	await world.revise('Eve', id, { answers: { tried: { text: 'We drew the way to work on one sheet and walked it twice.' } } });
	return world.publish(id, { changed: 'Walked twice' });
}
const restore = async (name: CastName, id: Id, revision: number) =>
	restoreEdition(await world.as(name), id, { version: (await workingPage(await world.as(name), id)).version, revision });
const withdraw = async (id: Id, by: CastName = 'Dina') =>
	withdrawPractice(await world.as(by), id, { reason: 'A name stood in it.' });

describe('the editions of a practice', () => {
	test('tell the staff who published each, when and what for, and what changed from one to the next', async () => {
		const id = await twice();
		const { editions, compared } = await page('Grace', id);
		expect(editions).toMatchObject([
			{ revision: 2, by: 'Dina', changed: 'Walked twice' },
			{ revision: 1, by: 'Dina', changed: '' }
		]);
		expect(compared).toMatchObject({
			from: 1,
			to: 2,
			sections: [{ key: 'tried', before: expect.stringMatching(/once\.$/), after: expect.stringMatching(/twice\.$/) }]
		});
		expect((await page('Grace', id, 2, 1)).compared).toMatchObject({ from: 2, to: 1 });
		expect((await page('Grace', id, 99, 2)).compared).toMatchObject({ from: 1, to: 2 });
	});

	test('are for those who read the practice itself: no other partner, and nobody before there is one', async () => {
		const adas = await world.draft('Ada');
		await expect(page('Eve', adas)).rejects.toBeInstanceOf(NotFound);
		await expect(page('Ada', adas)).resolves.toMatchObject({ editions: [], compared: null });
	});

	test('an earlier one is written on from as a draft; readers keep what is published until it is published', async () => {
		const id = await twice();
		await expect(restore('Grace', id, 1)).rejects.toBeInstanceOf(Forbidden);
		await expect(restore('Eve', id, 7)).rejects.toBeInstanceOf(Invalid);
		await expect(restoreEdition(await world.as('Eve'), id, { version: 1, revision: 1 })).rejects.toBeInstanceOf(Conflict);
		await restore('Eve', id, 1);
		expect(JSON.stringify((await workingPage(await world.as('Eve'), id)).parts)).toContain('walked it once');
		expect(JSON.stringify((await world.signedOutPage(id))!.parts)).toContain('walked it twice');
		await expect(restore('Eve', id, 1)).rejects.toThrow(/newer words/i);
		await discardRevision(await world.as('Eve'), id);
		await restore('Dina', id, 1);
		await world.publish(id);
		expect((await page('Dina', id)).editions.map(({ revision }) => revision)).toEqual([3, 2, 1]);
	});

	test('whom to ask stays as it is now: consent that was taken back does not return, and its editions are forgotten', async () => {
		const agreed = {
			contact: { role: 'Support worker', body: 'Harbour College', name: 'Eve', reach: '01632 960 111', consent: true }
		};
		const id = await world.published({ ...CASE, contact: agreed });
		expect(JSON.stringify(await world.signedOutPage(id))).toContain('01632 960 111');
		await world.revise('Eve', id, { answers: { contact: { contact: { ...agreed.contact, consent: false } } } });
		const { read } = await world.as('Dina');
		expect(JSON.stringify(await read.history(publishedPractices, id))).not.toContain('01632');
		await world.publish(id);
		await restore('Eve', id, 1);
		const { wording } = await (await world.as('Eve')).read.find(practices, id);
		expect(wording!.answers['contact']!.contact!.consent).toBeNull();
		expect(JSON.stringify(await page('Dina', id))).not.toContain('01632');
	});
});

describe('what was taken away', () => {
	test('a withdrawn practice is brought back as it was by whoever withdrew it or a coordinator, within thirty days', async () => {
		const id = await twice();
		await withdraw(id, 'Eve');
		await expect(world.signedOutPage(id)).rejects.toBeInstanceOf(NotFound);
		await expect(bringBackPractice(await world.as('Grace'), id)).rejects.toBeInstanceOf(Forbidden);
		await bringBackPractice(await world.as('Eve'), id);
		expect(await world.signedOutPage(id)).toMatchObject({ revision: 2, readers: 'public' });
		expect((await world.library({ words: 'timetable' })).results).toHaveLength(1);
		expect((await page('Dina', id)).editions.map(({ revision }) => revision)).toEqual([2]);
		await withdraw(id);
		await expect(bringBackPractice(await world.as('Eve'), id)).rejects.toBeInstanceOf(Forbidden);
		world.clock.moveOn(24 * 31);
		await expect(bringBackPractice(await world.as('Dina'), id)).rejects.toBeInstanceOf(Invalid);
	});

	test('not with words that were changed since; those are published anew', async () => {
		const id = await twice();
		await withdraw(id);
		world.clock.moveOn(1);
		await world.revise('Eve', id, { answers: { tried: { text: 'Something else.' } } });
		await expect(bringBackPractice(await world.as('Dina'), id)).rejects.toBeInstanceOf(Invalid);
		await world.publish(id);
		expect(await world.signedOutPage(id)).toMatchObject({ revision: 3 });
	});

	test('what stood in it before a withdrawal is read by nobody, also after it is published again', async () => {
		const id = await twice();
		await withdraw(id);
		world.clock.moveOn(1);
		await world.revise('Eve', id, { answers: { tried: { text: 'Somebody drew the way.' } } });
		await world.publish(id);
		const told = JSON.stringify([await world.signedOut.history(publishedPractices, id), await page('Dina', id)]);
		expect(told).not.toMatch(/walked it/);
		expect(told).toContain('Somebody drew the way.');
	});

	test('a practice that was deleted comes back whole', async () => {
		const id = await twice();
		await withdraw(id, 'Eve');
		await deletePractice(await world.as('Eve'), id);
		const eve = await world.as('Eve');
		await expect(workingPage(eve, id)).rejects.toBeInstanceOf(NotFound);
		await restoreRemoved(eve, { kind: practices.kind, id }, collections);
		await bringBackPractice(await world.as('Eve'), id);
		expect(await world.signedOutPage(id)).toMatchObject({ revision: 2 });
	});
});
