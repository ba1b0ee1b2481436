import * as v from 'valibot';
import { expect, onTestFinished, test } from 'vitest';
import { actionRegister } from '#lib/domain/actions';
import { keepEntry, keepEntryWish, timeline } from '#lib/domain/learning-files';
import {
	addNoteItem,
	addNoteItemWish,
	keepSetEntry,
	keepSetEntryWish,
	planMeeting,
	planMeetingWish,
	readQuestion,
	searchMeetings,
	setFile
} from '#lib/domain/learning-sets';
import { vocabularies } from '#lib/domain/people';
import { change, create } from '#lib/domain/shared/context';
import { newId, ref } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { readVocabularies } from '#lib/server/content';
import { openWorldWithSets, testClock } from '#tests/world';
import { SEARCHING_ENGINES } from './engines';

test.each(SEARCHING_ENGINES)(
	'asked for a job coach, files, registers and meetings find the employment specialist as well, in the %s engine',
	async (_, open) => {
		const clock = testClock();
		const store = await open(clock);
		onTestFinished(() => store.close());
		const world = await openWorldWithSets({ mode: 'attributable', store, clock });
		const { tuesday } = world.sets;
		const [ada, ben] = [await world.as('Ada'), await world.as('Ben')];
		await keepEntry(ada, v.parse(keepEntryWish, { text: 'The employment specialist rang.', day: '2026-03-02' }));
		await keepEntry(ada, v.parse(keepEntryWish, { text: 'A specialist shop for employment law.', day: '2026-03-03' }));
		await keepSetEntry(
			ada,
			tuesday,
			v.parse(keepSetEntryWish, { text: 'Our employment specialist left.', day: '2026-03-04', codes: ['barriers/travel'] })
		);
		const wish = { title: 'Spring', day: '2026-04-14', time: '10:00', minutes: 90, mode: 'attributable' };
		const meeting = await planMeeting(ben, tuesday, v.parse(planMeetingWish, wish));
		await addNoteItem(
			ben,
			meeting,
			v.parse(addNoteItemWish, { text: '! Ring the employment specialist', person: world.ids.Ada, due: '2026-05-01' })
		);

		const found = async (words: string) => ({
			file: (await timeline(ada, { words })).entries.map(({ title }) => title),
			set: (await setFile(ada, tuesday, { words })).lines.map(({ title }) => title),
			register: (await actionRegister(ada, { state: 'open', whose: 'all', words })).lines.map(({ what }) => what),
			meetings: (await searchMeetings(ada, readQuestion(words), { when: 'all', after: null })).count
		});
		const nothing = { file: [], set: [], register: [], meetings: 0 };
		await expect
			.poll(() => found('"employment specialist"'))
			.toEqual({
				file: ['The employment specialist rang.'],
				set: ['Our employment specialist left.'],
				register: ['Ring the employment specialist'],
				meetings: 1
			});
		expect(await found('job coach ')).toEqual(nothing);
		const list = readVocabularies().find(({ name }) => name === 'synonyms')!;
		await store.commit({
			by: 'setup',
			verb: 'setUpWorkspace',
			subject: ref('workspace', newId()),
			changes: [create(vocabularies, newId(), list)]
		});
		const all = await found('"employment specialist"');
		for (const words of ['job coach ', 'Job coaches ']) expect(await found(words)).toEqual(all);
		const said = [{ typed: 'job coach', alone: 'our "job coach"', wordings: expect.arrayContaining(['employment specialist']) }];
		const words = 'our job coach';
		expect((await timeline(ada, { words })).search!.also).toEqual(said);
		expect((await setFile(ada, tuesday, { words })).search!.also).toEqual(said);
		expect((await actionRegister(ada, { state: 'open', whose: 'all', words })).found.also).toEqual(said);
		const asked = (line: string) => searchMeetings(ada, readQuestion(line), { when: 'all', after: null });
		expect((await asked('is:action job coach')).also).toMatchObject([{ line: 'is:action "job coach"' }]);
		expect((await asked('is:action emploiment specialist')).suggestion).toEqual({
			words: 'employment specialist',
			line: 'is:action employment specialist'
		});
		// In quotation marks words are taken as they stand.
		expect(await found('"job coach"')).toEqual(nothing);
		expect((await timeline(ada, { words: '"job coach"' })).search!.also).toEqual([]);

		// What the list no longer offers is looked for no longer, from the next search on.
		const read = store.as(system('setup'));
		const kept = (await read.findUnique(vocabularies, 'name', list.name))!;
		const terms = kept.terms.filter(({ label }) => !/job coach/i.test(label));
		expect(terms.length).toBe(kept.terms.length - 1);
		await store.commit({
			by: 'setup',
			verb: 'setUpWorkspace',
			subject: ref('workspace', newId()),
			changes: [change(vocabularies, kept, { terms })]
		});
		expect(await found('job coach ')).toEqual(nothing);
	}
);
