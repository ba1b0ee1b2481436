import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { handOver } from '#tests/hand-over';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { actionPage, actionRegister } from '../actions';
import { Conflict, Forbidden, Invalid, NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import { threadOf } from '../shared/thread';
import {
	addMember,
	addNoteItem,
	addNoteItemWish,
	answerMeeting,
	answerMeetingWish,
	changeMeeting,
	changeMeetingWish,
	changeNoteItem,
	changeNoteItemWish,
	circulatePresentation,
	comingMeetings,
	deleteMeeting,
	endMembership,
	finaliseNote,
	meetingPage,
	noteItem,
	noteItems,
	offerFacilitation,
	planMeeting,
	planMeetingWish,
	preparePresentation,
	setAgenda,
	setMeetings,
	setPage,
	setsPage,
	type Mode
} from '.';

let world: WorldWithSets;
beforeEach(async () => void (world = await openWorldWithSets()));
afterEach(() => world.close());

const plan = async (mode: Mode = 'confidential', by: CastName = 'Ben', day = '2026-05-19') =>
	planMeeting(
		await world.as(by),
		world.sets.tuesday,
		v.parse(planMeetingWish, { title: 'Employers who go quiet', day, time: '10:00', minutes: 150, mode })
	);
const note = async (by: CastName, meeting: Id, text: string, more: object = {}) =>
	addNoteItem(await world.as(by), meeting, v.parse(addNoteItemWish, { text, ...more }));
const page = async (who: CastName, meeting: Id) => meetingPage(await world.as(who), meeting);
const texts = async (who: CastName, meeting: Id) => (await page(who, meeting)).items.map((item) => item.text);
const placeOf = async (person: CastName) => {
	const { members } = await setPage(await world.as('Ben'), world.sets.tuesday);
	return members.find((member) => member.person === world.ids[person])!.membership;
};
const leave = async (person: CastName) => endMembership(await world.as('Ben'), await placeOf(person));
const join = async (person: CastName) => addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids[person] });
const unreadable = async (who: CastName, meeting: Id) => expect(page(who, meeting)).rejects.toBeInstanceOf(NotFound);

describe('the note of Tuesday’s meeting', () => {
	test('cannot be read by Cleo, of another set, nor found by her in any way; Ben can', async () => {
		const meeting = await plan();
		const item = await note('Ada', meeting, '! Ask zq-canary for one named contact', { person: world.ids.Ada });
		for (const who of ['Cleo', 'Farid', 'Dina'] as const) {
			const ctx = await world.as(who);
			await unreadable(who, meeting);
			await expect(noteItem(ctx, item)).rejects.toBeInstanceOf(NotFound);
			await expect(setPage(ctx, world.sets.tuesday)).rejects.toBeInstanceOf(NotFound);
			expect((await setsPage(ctx)).sets.map((set) => set.id)).not.toContain(world.sets.tuesday);
			expect(await comingMeetings(ctx)).toEqual([]);
			expect((await ctx.read.search({ words: 'zq-canary' })).hits).toEqual([]);
			expect((await ctx.read.count(setMeetings, { by: 'set' })).size).toBe(0);
			expect((await actionRegister(ctx, { whose: 'all', state: 'open' })).lines).toEqual([]);
			await expect(ctx.read.history(noteItems, item)).rejects.toBeInstanceOf(NotFound);
		}
		const ben = await world.as('Ben');
		expect(await texts('Ben', meeting)).toEqual(['Ask zq-canary for one named contact']);
		expect((await setsPage(ben)).sets.map((set) => set.id)).toEqual([world.sets.tuesday]);
		expect((await comingMeetings(ben)).map((each) => each.id)).toEqual([meeting]);
		expect((await ben.read.search({ words: 'zq-canary' })).hits.length).toBeGreaterThan(0);
		expect((await actionRegister(ben, { whose: 'sets', state: 'open' })).lines).toHaveLength(1);
	});

	test('is kept from whoever administers, as from a coordinator: no role reads it', async () => {
		const meeting = await plan();
		await unreadable('Dina', meeting);
		expect((await page('Eve', meeting)).title).toBe('Employers who go quiet');
	});

	test('takes no word from somebody who does not belong to the set', async () => {
		const meeting = await plan();
		await expect(note('Cleo', meeting, 'I was not there')).rejects.toBeInstanceOf(NotFound);
		await note('Eve', meeting, 'I was');
		expect(await texts('Ben', meeting)).toEqual(['I was']);
	});

	test('cannot be changed by the facilitator of another set who puts its id into their own form', async () => {
		const meeting = await plan();
		const cleo = await world.as('Cleo');
		await expect(finaliseNote(cleo, meeting)).rejects.toBeInstanceOf(NotFound);
		await expect(setAgenda(cleo, meeting, { version: 1, agenda: [], carry: [] })).rejects.toBeInstanceOf(NotFound);
		await expect(deleteMeeting(cleo, meeting)).rejects.toBeInstanceOf(NotFound);
		await expect(addMember(cleo, world.sets.tuesday, { person: world.ids.Cleo })).rejects.toBeInstanceOf(NotFound);
		const offer = { to: world.ids.Cleo, afterwards: 'stays', words: '' } as const;
		await expect(offerFacilitation(cleo, world.sets.tuesday, offer)).rejects.toBeInstanceOf(NotFound);
		await finaliseNote(await world.as('Ben'), meeting);
		expect((await page('Ada', meeting)).finalisation?.by).toBe('Ben');
	});

	test('is locked by its facilitator alone; any member may write in it', async () => {
		const meeting = await plan();
		await expect(finaliseNote(await world.as('Ada'), meeting)).rejects.toBeInstanceOf(Forbidden);
		await note('Ada', meeting, 'Said by a member');
		expect((await page('Ada', meeting)).can).toMatchObject({ write: true, finalise: false });
	});
});

describe('joining', () => {
	test('opens no earlier confidential meeting, and every later one', async () => {
		const before = await plan('confidential', 'Ben', '2026-05-14');
		await note('Ada', before, 'Said before Farid came');
		world.clock.moveOn(24);
		await join('Farid');
		await unreadable('Farid', before);
		const after = await plan('confidential', 'Ben', '2026-06-16');
		await note('Ada', after, 'Said with him there');
		expect(await texts('Farid', after)).toEqual(['Said with him there']);
		expect(await texts('Grace', before)).toEqual(['Said before Farid came']);
	});

	test('opens a meeting that is still to come, with what was prepared for it', async () => {
		const coming = await plan('confidential', 'Ben', '2026-06-16');
		await note('Ada', coming, 'To think about');
		const presentation = await preparePresentation(await world.as('Ada'), coming, {
			title: 'My issue',
			progress: '',
			issue: 'Doors'
		});
		await circulatePresentation(await world.as('Ada'), presentation, { parts: ['issue'] });
		await unreadable('Farid', coming);
		await join('Farid');
		expect(await texts('Farid', coming)).toEqual(['To think about']);
		expect((await page('Farid', coming)).presentations).toMatchObject([{ presenter: 'Ada', issue: 'Doors', progress: '' }]);
		expect((await page('Ada', coming)).presentations).toHaveLength(1);
	});

	test('opens no confidential meeting that was held and is then put off to a day to come', async () => {
		const held = await plan('confidential', 'Ben', '2026-05-14');
		world.clock.moveOn(24);
		const putOff = async (who: CastName, meeting: Id, day: string) => {
			const { version, title } = await page(who, meeting);
			await changeMeeting(
				await world.as(who),
				meeting,
				v.parse(changeMeetingWish, { version, title, day, time: '10:00', minutes: 150 })
			);
		};
		await putOff('Ben', held, '2026-05-13');
		await note('Ada', held, 'Said before Farid came');
		await expect(putOff('Ben', held, '2026-06-16')).rejects.toMatchObject({ issues: [{ field: 'day' }] });
		await join('Farid');
		await unreadable('Farid', held);
		const empty = await plan('confidential', 'Ben', '2026-05-14');
		await putOff('Ben', empty, '2026-06-16');
		expect((await page('Ada', empty)).day).toBe('2026-06-16');
	});

	test('opens no confidential meeting that is over and of which members only said whether they come', async () => {
		const [kept, open] = [await plan('confidential', 'Ben', '2026-05-15'), await plan('attributable', 'Ben', '2026-05-15')];
		const wish = v.parse(answerMeetingWish, { answer: 'apologies', note: 'A shift was moved.' });
		for (const meeting of [kept, open]) await answerMeeting(await world.as('Ada'), meeting, wish);
		world.clock.moveOn(48);
		const putOff = async (meeting: Id) => {
			const { version, title } = await page('Ben', meeting);
			const later = { version, title, day: '2026-06-16', time: '10:00', minutes: 150 };
			await changeMeeting(await world.as('Ben'), meeting, v.parse(changeMeetingWish, later));
		};
		await expect(putOff(kept)).rejects.toMatchObject({ issues: [{ field: 'day' }] });
		await join('Farid');
		await unreadable('Farid', kept);
		await putOff(open);
		expect((await page('Farid', open)).day).toBe('2026-06-16');
	});

	test('opens earlier meetings that were not confidential: they are read by the set of the day', async () => {
		for (const mode of ['chatham-house', 'attributable'] as const) {
			const before = await plan(mode, 'Ben', '2026-05-14');
			world.clock.moveOn(24);
			await unreadable('Cleo', before);
			expect((await page('Grace', before)).mode).toBe(mode);
		}
		await join('Cleo');
		const { held } = await setPage(await world.as('Cleo'), world.sets.tuesday);
		expect(held).toHaveLength(2);
		for (const each of held) expect((await page('Cleo', each.id)).id).toBe(each.id);
	});

	test('is refused twice, and to a guest whom nobody here knows', async () => {
		await expect(join('Ada')).rejects.toBeInstanceOf(Invalid);
		const cleo = await world.as('Cleo');
		const eve = { person: world.ids.Eve };
		await expect(addMember(cleo, world.sets.thursday, eve)).rejects.toBeInstanceOf(NotFound);
	});
});

describe('leaving', () => {
	test('closes all of the set at once; the action somebody owns stays theirs', async () => {
		const confidential = await plan('confidential', 'Ben', '2026-05-14');
		const open = await plan('attributable', 'Ben', '2026-05-14');
		await note('Ben', confidential, '! Ring the health centre', { person: world.ids.Ada });
		await note('Ben', confidential, '! Book the upper room', { person: world.ids.Grace });
		expect(await texts('Ada', confidential)).toHaveLength(2);
		await leave('Ada');
		await unreadable('Ada', confidential);
		await unreadable('Ada', open);
		const ada = await world.as('Ada');
		await expect(setPage(ada, world.sets.tuesday)).rejects.toBeInstanceOf(NotFound);
		const { lines } = await actionRegister(ada, { whose: 'all', state: 'open' });
		expect(lines.map((line) => line.what)).toEqual(['Ring the health centre']);
		expect((await threadOf(ada.read, { kind: 'agreed-action', id: lines[0]!.id })).cameFrom).toEqual([]);
		expect((await actionPage(ada, lines[0]!.id)).can).toMatchObject({ tell: true });
		expect(await texts('Grace', confidential)).toHaveLength(2);
	});

	test('keeps an old tab from saving: nothing is written', async () => {
		const meeting = await plan();
		const item = await note('Ada', meeting, 'First');
		const tab = await world.as('Ada');
		await leave('Ada');
		// The tab's next request is a request of its own.
		await expect(note('Ada', meeting, 'Second')).rejects.toBeInstanceOf(NotFound);
		const reword = v.parse(changeNoteItemWish, { version: 1, kind: 'information', text: 'Reworded' });
		await expect(changeNoteItem(await world.as('Ada'), item, reword)).rejects.toBeInstanceOf(NotFound);
		expect(tab.actor.id).toBe(world.ids.Ada);
		expect(await texts('Ben', meeting)).toEqual(['First']);
	});

	test('and coming back opens the meetings one was there for, and none held in between', async () => {
		const then = await plan('confidential', 'Ben', '2026-05-14');
		await note('Ada', then, 'Ada was there');
		world.clock.moveOn(48);
		await leave('Ada');
		const between = await plan('confidential', 'Ben', '2026-05-17');
		await note('Ben', between, 'While Ada was away');
		world.clock.moveOn(48);
		await join('Ada');
		const now = await plan('confidential', 'Ben', '2026-06-16');
		expect(await texts('Ada', then)).toEqual(['Ada was there']);
		await unreadable('Ada', between);
		expect(await texts('Grace', between)).toEqual(['While Ada was away']);
		expect((await page('Ada', now)).day).toBe('2026-06-16');
	});

	test('is for oneself or the facilitator to decide, and the facilitator hands over first', async () => {
		await expect(endMembership(await world.as('Ada'), await placeOf('Grace'))).rejects.toBeInstanceOf(Forbidden);
		await expect(endMembership(await world.as('Ben'), await placeOf('Ben'))).rejects.toBeInstanceOf(Invalid);
		const meeting = await plan('confidential', 'Ben', '2026-05-14');
		await handOver(world, world.sets.tuesday, 'Ben', 'Grace');
		await expect(finaliseNote(await world.as('Ben'), meeting)).rejects.toBeInstanceOf(Forbidden);
		await finaliseNote(await world.as('Grace'), meeting);
		await endMembership(await world.as('Ben'), await placeOf('Ben'));
		await unreadable('Ben', meeting);
		expect((await setPage(await world.as('Ada'), world.sets.tuesday)).members.map(({ name, part }) => [name, part])).toEqual([
			['Grace', 'facilitator'],
			['Ada', 'member'],
			['Eve', 'member']
		]);
	});
});

describe('a paragraph kept tighter than its meeting', () => {
	test('is read by whoever said it, whoever wrote it down and the facilitator alone', async () => {
		const meeting = await plan('attributable');
		const item = await note('Grace', meeting, '! See zq-canary alone', {
			saidBy: world.ids.Ada,
			tighter: 'said',
			person: world.ids.Ada
		});
		for (const who of ['Ada', 'Grace', 'Ben'] as const)
			expect((await page(who, meeting)).items).toMatchObject([{ keptTo: 'said' }]);
		const eve = await world.as('Eve');
		expect((await page('Eve', meeting)).items).toEqual([]);
		await expect(noteItem(eve, item)).rejects.toBeInstanceOf(NotFound);
		expect((await eve.read.search({ words: 'zq-canary' })).hits).toEqual([]);
		expect((await actionRegister(eve, { whose: 'all', state: 'open' })).lines).toEqual([]);
	});

	test('closes with the set for those who leave it', async () => {
		const meeting = await plan('attributable');
		const item = await note('Ada', meeting, 'Between the three of us', { saidBy: world.ids.Grace, tighter: 'said' });
		await leave('Grace');
		await expect(noteItem(await world.as('Grace'), item)).rejects.toBeInstanceOf(NotFound);
		expect((await noteItem(await world.as('Ben'), item)).text).toBe('Between the three of us');
	});

	test('can be for today’s members and nobody who joins later', async () => {
		const meeting = await plan('attributable');
		await note('Ada', meeting, 'For those who are here', { tighter: 'circle' });
		await note('Ada', meeting, 'For the set');
		await join('Farid');
		expect(await texts('Farid', meeting)).toEqual(['For the set']);
		expect(await texts('Eve', meeting)).toEqual(['For those who are here', 'For the set']);
	});

	test('stays as tight when the meeting moves on to a new circle, and never opens to somebody who was not there', async () => {
		const coming = await plan('confidential', 'Ben', '2026-06-16');
		await note('Ada', coming, 'Between us', { saidBy: world.ids.Ada, tighter: 'said' });
		await join('Farid');
		expect(await texts('Farid', coming)).toEqual([]);
		expect(await texts('Ben', coming)).toEqual(['Between us']);
		const held = await plan('confidential', 'Ben', '2026-05-13');
		world.clock.moveOn(24);
		await join('Cleo');
		await note('Ada', held, 'Cleo is said to have said it', { saidBy: world.ids.Cleo, tighter: 'said' });
		await unreadable('Cleo', held);
		expect((await (await world.as('Cleo')).read.list(noteItems, {})).items).toEqual([]);
	});

	test('is never opened to somebody who joined later by keeping it to the members of another day', async () => {
		const meeting = await plan('attributable');
		const items = [
			await note('Ada', meeting, 'For those who are here', { tighter: 'circle' }),
			await note('Ada', meeting, 'Between us', { saidBy: world.ids.Ada, tighter: 'said' })
		];
		await join('Farid');
		for (const item of items) {
			const wish = { version: 1, kind: 'information', text: 'Worded better', tighter: 'circle' };
			await changeNoteItem(await world.as('Ada'), item, v.parse(changeNoteItemWish, wish));
		}
		expect(await texts('Farid', meeting)).toEqual([]);
		expect(await texts('Eve', meeting)).toEqual(['Worded better']);
		await handOver(world, world.sets.tuesday, 'Ben', 'Farid');
		const said = { version: 2, kind: 'information', text: 'Worded better', tighter: 'said' };
		await changeNoteItem(await world.as('Ada'), items[0]!, v.parse(changeNoteItemWish, said));
		expect(await texts('Farid', meeting)).toEqual([]);
		expect(await texts('Ada', meeting)).toHaveLength(2);
	});

	test('can be made so afterwards, and its earlier wordings close as well', async () => {
		const meeting = await plan('attributable');
		const item = await note('Ada', meeting, 'Said aloud', { saidBy: world.ids.Ada });
		const tighten = v.parse(changeNoteItemWish, {
			version: 1,
			kind: 'information',
			text: 'Said aloud',
			saidBy: world.ids.Ada,
			tighter: 'said'
		});
		await changeNoteItem(await world.as('Ada'), item, tighten);
		await expect((await world.as('Eve')).read.history(noteItems, item)).rejects.toBeInstanceOf(NotFound);
		expect(await (await world.as('Ben')).read.history(noteItems, item)).toHaveLength(2);
	});
});

describe('two people at one note', () => {
	test('never lose a word to each other: a stale wording is a conflict, a hundred times over', async () => {
		const meeting = await plan();
		const item = await note('Ada', meeting, 'Wording 0');
		for (let time = 1; time <= 100; time++) {
			const [ada, grace] = await Promise.all([world.as('Ada'), world.as('Grace')]);
			const reword = (text: string) => v.parse(changeNoteItemWish, { version: time, kind: 'information', text });
			const tries = await Promise.allSettled([
				changeNoteItem(ada, item, reword(`Wording ${time} of Ada`)),
				changeNoteItem(grace, item, reword(`Wording ${time} of Grace`))
			]);
			const refused = tries.filter((each) => each.status === 'rejected');
			expect(refused.map((each) => each.reason.constructor)).toEqual([Conflict]);
		}
		expect(await (await world.as('Ben')).read.history(noteItems, item)).toHaveLength(101);
	});

	test('cannot slip an item into a note that is locked in the same moment', async () => {
		const meeting = await plan();
		const [ben, ada] = [await world.as('Ben'), await world.as('Ada')];
		const wish = v.parse(addNoteItemWish, { text: 'At the last moment' });
		const [locked, added] = await Promise.allSettled([finaliseNote(ben, meeting), addNoteItem(ada, meeting, wish)]);
		expect([locked.status, added.status].filter((each) => each === 'fulfilled').length).toBeGreaterThan(0);
		const found = await page('Ben', meeting);
		expect(found.items).toHaveLength(added.status === 'fulfilled' ? 1 : 0);
		if (locked.status === 'fulfilled') await expect(note('Ada', meeting, 'Too late')).rejects.toBeInstanceOf(Forbidden);
	});
});
