import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { plantVocabularies } from '#tests/plant-vocabularies';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { keepEntry, keepEntryWish, saveDraft, shareEntry } from '../learning-files';
import {
	addNoteItem,
	addNoteItemWish,
	addToSetEntry,
	endMembership,
	keepSetEntry,
	keepSetEntryWish,
	planMeeting,
	planMeetingWish,
	setPage
} from '../learning-sets';
import { noticeLesson, noticeLessonWish } from '../learning-tree';
import { newId } from '../shared/ids';
import { tallyWork } from '../invisible-work';
import { keepJotting, planSupervision, planSupervisionWish, recordSupervision, recordSupervisionWish } from '../supervision';
import { takeAway } from '.';

let world: WorldWithSets;
beforeEach(async () => {
	world = await openWorldWithSets();
});
afterEach(() => world.close());

const taken = async (who: CastName) => takeAway(await world.as(who));
/** Whether a word stands anywhere in what somebody takes away. */
const holds = async (who: CastName, word: string) => JSON.stringify(await taken(who)).includes(word);
const lesson = (title: string, named: boolean) =>
	v.parse(noticeLessonWish, { title, whatHappened: `${title}.`, place: world.project, audience: ['staff'], named });

async function session() {
	const wish = v.parse(planSupervisionWish, { person: world.ids.Farid, day: '2026-05-12' });
	const id = await planSupervision(await world.as('Ada'), wish);
	const record = v.parse(recordSupervisionWish, { version: 1, record: 'zq-record', day: '2026-05-12' });
	await recordSupervision(await world.as('Ada'), id, record);
	await keepJotting(await world.as('Ada'), id, { text: 'zq-adas-jotting' });
	await keepJotting(await world.as('Farid'), id, { text: 'zq-farids-jotting' });
}

describe('what somebody takes away', () => {
	test('is every entry with what was shared of it, and every draft, also more than a page shows', async () => {
		const entry = await keepEntry(await world.as('Ada'), v.parse(keepEntryWish, { text: 'zq-entry' }));
		await shareEntry(await world.as('Ada'), entry, { audience: ['staff'], wording: 'zq-wording' });
		for (let at = 0; at < 12; at++)
			await saveDraft(await world.as('Ada'), {
				draft: newId(),
				entry: null,
				values: { text: `zq-draft-${at}`, model: 'zq-model' }
			});
		const all = await taken('Ada');
		expect(all.file.entries).toMatchObject([{ text: 'zq-entry', shared: { wording: 'zq-wording' } }]);
		expect(all.drafts).toHaveLength(12);
		expect(await holds('Ada', 'zq-model')).toBe(false);
		for (const who of ['Grace', 'Farid', 'Ben', 'Dina', 'Eve'] as const)
			expect([who, await holds(who, 'zq-entry'), await holds(who, 'zq-draft')]).toEqual([who, false, false]);
	});

	test('is one’s own words in the files of one’s sets, never what others wrote, and nothing of a set one has left', async () => {
		const { tuesday } = world.sets;
		const adas = await keepSetEntry(await world.as('Ada'), tuesday, v.parse(keepSetEntryWish, { text: 'zq-adas-words' }));
		await addToSetEntry(await world.as('Grace'), adas, { text: 'zq-graces-addition' });
		expect((await taken('Ada')).inSets).toMatchObject([{ set: 'The Tuesday set', is: 'entry', text: 'zq-adas-words' }]);
		expect((await taken('Grace')).inSets).toMatchObject([{ is: 'addition', text: 'zq-graces-addition' }]);
		expect([await holds('Ada', 'zq-graces'), await holds('Grace', 'zq-adas'), await holds('Ben', 'zq-')]).toEqual([
			false,
			false,
			false
		]);
		const { members } = await setPage(await world.as('Ben'), tuesday);
		await endMembership(await world.as('Ben'), members.find(({ person }) => person === world.ids.Ada)!.membership);
		expect((await taken('Ada')).inSets).toEqual([]);
	});

	test('is the record of one’s own supervision and one’s own jottings; whoever supervises takes no record about others', async () => {
		await session();
		expect((await taken('Ada')).supervision).toMatchObject({
			records: [{ record: 'zq-record', supervisor: 'Farid' }],
			jottings: [{ text: 'zq-adas-jotting' }]
		});
		expect((await taken('Farid')).supervision).toMatchObject({ records: [], jottings: [{ text: 'zq-farids-jotting' }] });
		expect([await holds('Ada', 'zq-farids'), await holds('Farid', 'zq-adas')]).toEqual([false, false]);
	});

	test('is one’s own tally, and nobody else’s', async () => {
		await plantVocabularies(world.store);
		await tallyWork(await world.as('Ada'), { category: 'aftercare', minutes: 25, day: '2026-05-13' });
		expect((await taken('Ada')).file.tally).toEqual([{ day: '2026-05-13', category: 'Aftercare', minutes: 25 }]);
		for (const who of ['Grace', 'Farid', 'Dina'] as const) expect((await taken(who)).file.tally).toEqual([]);
	});

	test('is the lessons that bear one’s name, and none that does not', async () => {
		await noticeLesson(await world.as('Ada'), lesson('zq-named', true));
		await noticeLesson(await world.as('Ada'), lesson('zq-unnamed', false));
		expect((await taken('Ada')).lessons.map(({ title }) => title)).toEqual(['zq-named']);
		expect((await taken('Grace')).lessons).toEqual([]);
	});
});

test('under the Chatham House rule one’s own words leave without the names of the others', async () => {
	const chatham = await openWorldWithSets({ mode: 'chatham-house' });
	const wish = v.parse(keepSetEntryWish, { text: 'Grace of Harbour College rang them.' });
	await keepSetEntry(await chatham.as('Ada'), chatham.sets.tuesday, wish);
	expect((await takeAway(await chatham.as('Ada'))).inSets[0]!.text).toBe('a participant of a body rang them.');
	await chatham.close();
});

test('what somebody undertook under the Chatham House rule leaves without names as well, also once they left the set', async () => {
	const chatham = await openWorldWithSets({ mode: 'chatham-house' });
	const { tuesday } = chatham.sets;
	const ben = await chatham.as('Ben');
	const plan = { title: 'May', day: '2026-05-14', time: '10:00', minutes: 60, mode: 'chatham-house' };
	const meeting = await planMeeting(ben, tuesday, v.parse(planMeetingWish, plan));
	const item = { text: '! Ask Grace of Harbour College for the list', person: chatham.ids.Ada };
	await addNoteItem(ben, meeting, v.parse(addNoteItemWish, item));
	const whats = async () => (await takeAway(await chatham.as('Ada'))).actions.map(({ what }) => what);
	const without = ['Ask a participant of a body for the list'];
	expect(await whats()).toEqual(without);
	const { members } = await setPage(ben, tuesday);
	await endMembership(ben, members.find(({ person }) => person === chatham.ids.Ada)!.membership);
	expect(await whats()).toEqual(without);
	await chatham.close();
});
