import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { CASE, openPracticeWorld, UNCHECKED, type PracticeWorld } from '#tests/practice-world';
import { Conflict, Forbidden, NotFound } from '../shared/errors';
import { type Id } from '../shared/ids';
import {
	deletePractice,
	discardRevision,
	offerPractice,
	practices,
	practicesAtWork,
	publishedPage,
	publishedPractices,
	publishPractice,
	publishPracticeWish,
	takeBackPractice,
	withdrawPractice,
	workingPage
} from '.';

let world: PracticeWorld;
beforeEach(async () => void (world = await openPracticeWorld()));
afterEach(() => world.close());

describe('offering and publishing', () => {
	test('Eve offers it, the staff can read it, Dina publishes it, and anyone finds it signed out', async () => {
		const id = await world.draft('Eve');
		await offerPractice(await world.as('Eve'), id);
		expect((await practicesAtWork(await world.as('Dina'))).offered?.map((each) => each.id)).toEqual([id]);
		await expect(workingPage(await world.as('Ada'), id)).resolves.toMatchObject({ state: 'offered', mine: false });
		await world.publish(id);
		await expect(world.signedOutPage(id)).resolves.toMatchObject({ title: 'A bus timetable drawn by hand', revision: 1 });
		expect((await world.library({ words: 'timetable' })).results.map((each) => each.id)).toEqual([id]);
	});

	test('an offer taken back closes the page to the staff again', async () => {
		const id = await world.draft('Eve');
		await offerPractice(await world.as('Eve'), id);
		await takeBackPractice(await world.as('Eve'), id);
		await expect(workingPage(await world.as('Dina'), id)).rejects.toBeInstanceOf(NotFound);
		await expect(workingPage(await world.as('Eve'), id)).resolves.toMatchObject({ state: 'draft' });
	});

	test('only a coordinator publishes', async () => {
		const id = await world.draft('Eve');
		await offerPractice(await world.as('Eve'), id);
		const { version } = await workingPage(await world.as('Ada'), id);
		const wish = v.parse(publishPracticeWish, { version, readers: 'public', declareGaps: true, unchecked: UNCHECKED });
		for (const other of ['Eve', 'Ada'] as const)
			await expect(publishPractice(await world.as(other), id, wish)).rejects.toBeInstanceOf(Forbidden);
		await expect(publishPractice(await world.as('Dina'), id, wish)).resolves.toBe(id);
	});

	test('what the coordinator read is what is published: a later saving is a conflict', async () => {
		const id = await world.draft('Eve');
		await offerPractice(await world.as('Eve'), id);
		const { version } = await workingPage(await world.as('Dina'), id);
		await world.revise('Eve', id, { answers: { situation: { text: 'Something else.' } } });
		const wish = v.parse(publishPracticeWish, { version, readers: 'public', declareGaps: true, unchecked: UNCHECKED });
		await expect(publishPractice(await world.as('Dina'), id, wish)).rejects.toBeInstanceOf(Conflict);
		await expect(world.publish(id)).resolves.toBe(id);
	});

	test('needed sections must be written; the others may be declared gaps, and readers see which', async () => {
		const bare = await world.draft('Dina', { title: { text: 'Only a name' } });
		await expect(world.publish(bare)).rejects.toMatchObject({
			issues: [
				{ message: '“The situation” is needed before others can read it.' },
				{ message: '“What was tried” is needed before others can read it.' }
			]
		});
		const id = await world.draft('Dina');
		await expect(world.publish(id, { declareGaps: false })).rejects.toMatchObject({ issues: [{ field: 'declareGaps' }] });
		await world.publish(id);
		const { gaps } = (await world.signedOutPage(id))!;
		expect(gaps.map((each) => each.key)).toEqual(['costs', 'scope', 'status', 'watch-for']);
		expect(gaps.every((each) => each.declared)).toBe(true);
	});

	test('published for partners, it is not there for the public and is for Eve', async () => {
		const id = await world.draft('Dina');
		await world.publish(id, { readers: 'partners' });
		await expect(world.signedOutPage(id)).rejects.toBeInstanceOf(NotFound);
		expect((await world.library()).answering).toBe(0);
		const eve = await world.as('Eve');
		await expect(publishedPage(eve.read, eve, id)).resolves.toMatchObject({ readers: 'partners', working: null });
		expect((await world.library({}, eve.read)).answering).toBe(1);
	});
});

describe('a contact', () => {
	const shown = async (id: Id) => {
		const page = (await world.signedOutPage(id))!;
		return {
			card: page.card.contact,
			contact: page.parts.flatMap((part) => part.sections).find((each) => each.contact)?.contact
		};
	};
	const asked = { role: 'Support worker', body: 'Harbour College', name: 'Eve', reach: '01632 960 111' };

	test('who has not agreed is shown by role and body, nowhere by name or number', async () => {
		const id = await world.published({ ...CASE, contact: { text: 'Ring 01632 960 111', inShort: 'Eve', contact: asked } });
		const { card, contact } = await shown(id);
		expect(card).toBe('Support worker, Harbour College');
		expect(contact).toMatchObject({ name: '', reach: '', agreedAt: null });
		expect(JSON.stringify(await world.signedOutPage(id))).not.toMatch(/960 111|"Eve/);
		expect((await world.library({ words: '960' })).results).toEqual([]);
		const form = (await workingPage(await world.as('Eve'), id)).parts
			.flatMap((part) => part.sections)
			.find((each) => each.contact);
		expect(form?.contact).toMatchObject({ name: 'Eve', reach: '01632 960 111' });
	});

	test('who has agreed is shown with name and number, and with the day on which that was recorded', async () => {
		const id = await world.published({ ...CASE, contact: { contact: { ...asked, consent: true } } });
		expect((await shown(id)).contact).toMatchObject({ name: 'Eve', reach: '01632 960 111', agreedAt: world.clock.now() });
	});

	test('consent taken back takes name and number off the public page at once, while other new words wait', async () => {
		const id = await world.published({ ...CASE, contact: { contact: { ...asked, consent: true } } });
		await world.revise('Eve', id, { answers: { situation: { text: 'New words.' }, contact: { contact: asked } } });
		expect((await shown(id)).contact).toMatchObject({ name: '', reach: '' });
		expect(JSON.stringify(await world.signedOutPage(id))).not.toMatch(/New words|960 111/);
	});
});

describe('a published practice that is rewritten', () => {
	test('keeps its address and its words until the new ones are published too', async () => {
		const id = await world.published();
		await world.revise('Eve', id, { answers: { title: { text: 'A second thought' } } });
		await expect(world.signedOutPage(id)).resolves.toMatchObject({ title: 'A bus timetable drawn by hand', revision: 1 });
		expect((await world.library({ words: 'thought' })).results).toEqual([]);
		await offerPractice(await world.as('Eve'), id);
		await world.publish(id);
		await expect(world.signedOutPage(id)).resolves.toMatchObject({ title: 'A second thought', revision: 2 });
		expect((await world.library({ words: 'timetable' })).results).toEqual([]);
	});

	test('new words thrown away leave what is published', async () => {
		const id = await world.published();
		await world.revise('Eve', id, { answers: { title: { text: 'A second thought' } } });
		await discardRevision(await world.as('Eve'), id);
		await expect(workingPage(await world.as('Eve'), id)).resolves.toMatchObject({
			title: 'A bus timetable drawn by hand',
			isNewer: false
		});
	});

	test('earlier wordings stay closed to the public', async () => {
		const id = await world.published();
		await expect(world.signedOut.history(practices, id)).rejects.toBeInstanceOf(NotFound);
		await withdrawPractice(await world.as('Dina'), id, { reason: 'Out of date.' });
		await expect(world.signedOut.history(publishedPractices, id)).rejects.toBeInstanceOf(NotFound);
	});
});

describe('withdrawing and deleting', () => {
	test('withdrawn, it answers nobody outside, keeps its words for its owner, and can be published again at the same address', async () => {
		const id = await world.published();
		await withdrawPractice(await world.as('Eve'), id, { reason: 'The bus line is gone.' });
		await expect(world.signedOutPage(id)).rejects.toBeInstanceOf(NotFound);
		expect((await world.library({ words: 'timetable' })).answering).toBe(0);
		await expect(workingPage(await world.as('Eve'), id)).resolves.toMatchObject({
			state: 'withdrawn',
			title: 'A bus timetable drawn by hand',
			withdrawal: { reason: 'The bus line is gone.', by: 'Eve' }
		});
		await world.publish(id);
		await expect(world.signedOutPage(id)).resolves.toMatchObject({ revision: 2 });
	});

	test('a stranger withdraws nothing', async () => {
		const id = await world.published();
		await expect(withdrawPractice(await world.as('Ada'), id, { reason: 'No.' })).rejects.toBeInstanceOf(Forbidden);
		await expect(world.signedOutPage(id)).resolves.toMatchObject({ revision: 1 });
	});

	test('its owner deletes a draft, but a published one only after it was withdrawn', async () => {
		const id = await world.published();
		await expect(deletePractice(await world.as('Eve'), id)).rejects.toBeInstanceOf(Forbidden);
		await withdrawPractice(await world.as('Eve'), id, { reason: 'Gone.' });
		await expect(deletePractice(await world.as('Dina'), id)).rejects.toBeInstanceOf(Forbidden);
		await deletePractice(await world.as('Eve'), id);
		await expect(workingPage(await world.as('Eve'), id)).rejects.toBeInstanceOf(NotFound);
		expect((await (await world.as('Eve')).read.removed()).items.map((each) => each.kind)).toEqual(['practice']);
	});
});
