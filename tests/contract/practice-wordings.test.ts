import * as v from 'valibot';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
	discardRevision,
	offerPractice,
	restoreWording,
	revisePractice,
	revisePracticeWish,
	withdrawPractice,
	wordingsPage,
	workingPage
} from '#lib/domain/practices';
import { Conflict, Forbidden, Invalid, NotFound } from '#lib/domain/shared/errors';
import { newId, type Id } from '#lib/domain/shared/ids';
import { CASE, openPracticeWorld } from '#tests/practice-world';
import { testClock, type CastName } from '#tests/world';
import { ENGINES } from './engines';

const AGREED = { role: 'Support worker', body: 'Harbour College', name: 'Eve', reach: '01632 960 111', consent: true };

async function opened(open: (typeof ENGINES)[number][1]) {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	const there = await openPracticeWorld({ store, clock });
	const page = async (who: CastName, id: Id, of: number | null = null) => wordingsPage(await there.as(who), id, of);
	const tried = async (who: CastName, id: Id, text: string, form = '') => {
		clock.moveOn(1);
		const { version } = await workingPage(await there.as(who), id);
		const wish = v.parse(revisePracticeWish, { version, form, answers: { tried: { text } } });
		return revisePractice(await there.as(who), id, wish);
	};
	const restore = async (who: CastName, id: Id, of: number) =>
		restoreWording(await there.as(who), id, { version: (await workingPage(await there.as(who), id)).version, of });
	const now = async (id: Id) => JSON.stringify((await workingPage(await there.as('Eve'), id)).parts);
	return { ...there, clock, page, tried, restore, now };
}

describe.each(ENGINES)('%s: what was written of a practice before', (_, open) => {
	test('stands beside the words of now, one for each sitting, and is written on from', async () => {
		const there = await opened(open);
		const id = await there.draft('Eve');
		const form = newId();
		for (const text of ['We w', 'We walked', 'We walked twice.']) await there.tried('Eve', id, text, form);
		await there.tried('Eve', id, 'We took a taxi.');
		const { wordings, compared } = await there.page('Eve', id);
		expect(wordings.map(({ by }) => by)).toEqual(['Eve', 'Eve', 'Eve']);
		expect(compared).toMatchObject({
			version: wordings[0]!.version,
			sections: [{ key: 'tried', before: 'We walked twice.', after: 'We took a taxi.' }]
		});
		const first = wordings[1]!.version;
		expect((await there.page('Eve', id, first)).compared!.sections).toMatchObject([
			{ before: expect.stringContaining('walked it once'), after: 'We took a taxi.' }
		]);
		await there.restore('Eve', id, first);
		expect(await there.now(id)).toContain('walked it once');
		// What was saved over stays among the earlier ones.
		expect((await there.page('Eve', id)).compared!.sections).toMatchObject([{ before: 'We took a taxi.' }]);
		await expect(there.restore('Eve', id, 999)).rejects.toBeInstanceOf(Invalid);
		await expect(restoreWording(await there.as('Eve'), id, { version: 1, of: first })).rejects.toBeInstanceOf(Conflict);
	});

	test('is its owner’s alone before it is offered; coordinators see what came after, and nobody else any', async () => {
		const there = await opened(open);
		const id = await there.draft('Eve');
		await there.tried('Eve', id, 'Her own words.');
		await expect(there.page('Dina', id)).rejects.toBeInstanceOf(NotFound);
		await there.tried('Eve', id, 'Words for others.');
		await offerPractice(await there.as('Eve'), id);
		await there.tried('Eve', id, 'Better words.');
		expect(JSON.stringify(await there.page('Dina', id))).not.toContain('Her own words');
		expect((await there.page('Dina', id)).compared!.sections).toMatchObject([{ before: 'Words for others.' }]);
		expect((await there.page('Eve', id)).wordings.length).toBeGreaterThan((await there.page('Dina', id)).wordings.length);
		const own = (await there.page('Eve', id)).wordings.at(-1)!.version;
		await expect(there.restore('Dina', id, own)).rejects.toBeInstanceOf(Invalid);
		await expect(there.page('Ada', id)).rejects.toBeInstanceOf(Forbidden);
	});

	test('brings back newer words that were thrown away, without a contact who no longer agrees, and nothing from before a withdrawal', async () => {
		const there = await opened(open);
		const id = await there.published({ ...CASE, contact: { contact: AGREED } });
		await there.tried('Eve', id, 'Newer words.');
		await there.revise('Eve', id, { answers: { contact: { contact: { ...AGREED, consent: false } } } });
		await discardRevision(await there.as('Eve'), id);
		expect(await there.now(id)).not.toContain('Newer words');
		const thrown = (await there.page('Eve', id)).wordings[0]!.version;
		await there.restore('Eve', id, thrown);
		expect(await there.now(id)).toContain('Newer words');
		expect(JSON.stringify(await there.page('Dina', id))).not.toContain('01632');
		await withdrawPractice(await there.as('Eve'), id, { reason: 'A name stood in it.' });
		expect((await there.page('Eve', id)).wordings).toEqual([]);
	});
});
