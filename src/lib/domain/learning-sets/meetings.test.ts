import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { actionPage, changeAction, changeActionWish, completeAction, reopenAction } from '../actions';
import { noticeLesson, noticeLessonWish, waitingFor } from '../learning-tree';
import { restoreRemoved } from '../people';
import { Conflict, Forbidden, Invalid, NotFound } from '../shared/errors';
import { newId, type Id } from '../shared/ids';
import { threadOf } from '../shared/thread';
import { collections } from '#lib/server/collections';
import {
	addNoteItem,
	addNoteItemWish,
	askForLessonInMeeting,
	changeMeeting,
	changeMeetingWish,
	changeNoteItem,
	changeNoteItemWish,
	deleteMeeting,
	deleteNoteItem,
	endSet,
	finaliseNote,
	markParagraphs,
	meetingPage,
	planMeeting,
	planMeetingWish,
	readLine,
	recordAttendance,
	recordAttendanceWish,
	reopenNote,
	resumeSet,
	setAgenda,
	setAgendaWish,
	setPage,
	withCarried,
	type Mode
} from '.';

let world: WorldWithSets;
beforeEach(async () => void (world = await openWorldWithSets()));
afterEach(() => world.close());

const when = { title: 'Employers who go quiet', day: '2026-05-19', time: '10:00', minutes: 150, mode: 'confidential' as Mode };
const plan = async (more: object = {}, key?: string) =>
	planMeeting(await world.as('Ben', key), world.sets.tuesday, v.parse(planMeetingWish, { ...when, ...more }));
const note = async (by: CastName, meeting: Id, text: string, more: object = {}, key?: string) =>
	addNoteItem(await world.as(by, key), meeting, v.parse(addNoteItemWish, { text, ...more }));
const page = async (who: CastName, meeting: Id) => meetingPage(await world.as(who), meeting);
const attend = async (meeting: Id, attendance: object[], version = 1) =>
	recordAttendance(await world.as('Ben'), meeting, v.parse(recordAttendanceWish, { version, attendance }));
const firstAction = async (who: CastName, meeting: Id) => (await page(who, meeting)).items.find((item) => item.action)!.action!;

describe('the time of a meeting', () => {
	test('is the wall time that was typed, in winter, in summer, on 29 February and far away', async () => {
		for (const day of ['2026-01-13', '2026-07-14', '2028-02-29', '1999-12-31', '2100-03-01', '2026-03-29', '2026-10-25']) {
			const meeting = await plan({ day, time: '10:00' });
			expect(await page('Ada', meeting)).toMatchObject({ day, time: '10:00', endTime: '12:30', endDay: day });
		}
	});

	test('runs over midnight, and over the night in which the clocks change', async () => {
		const late = await plan({ day: '2026-05-19', time: '23:00', minutes: 120 });
		expect(await page('Ada', late)).toMatchObject({ time: '23:00', endTime: '01:00', endDay: '2026-05-20' });
		const midnight = await plan({ day: '2026-05-19', time: '00:00', minutes: 60 });
		expect(await page('Ada', midnight)).toMatchObject({ day: '2026-05-19', time: '00:00', endTime: '01:00' });
		const spring = await plan({ day: '2026-03-28', time: '23:30', minutes: 120 });
		expect(await page('Ada', spring)).toMatchObject({ time: '23:30', endTime: '02:30', endDay: '2026-03-29' });
	});

	test('is refused where the clocks leave it out, and where there is no such day', async () => {
		await expect(plan({ day: '2026-03-29', time: '01:30' })).rejects.toMatchObject({ issues: [{ field: 'time' }] });
		await expect(plan({ day: '9999-12-31', time: '10:00' })).rejects.toMatchObject({ issues: [{ field: 'day' }] });
		expect(() => v.parse(planMeetingWish, { ...when, day: '2026-02-29' })).toThrow('Give a date');
		expect(() => v.parse(planMeetingWish, { ...when, time: '24:00' })).toThrow('Give a time');
		expect((await page('Ada', await plan({ day: '2026-10-25', time: '01:30' }))).time).toBe('01:30');
	});

	test('gives each item of the agenda its own', async () => {
		const meeting = await plan();
		const { ids } = world;
		const agenda = [
			{ kind: 'presentation', title: 'A forum', minutes: 45, presenter: ids.Grace, place: 2 },
			{ kind: 'topic', title: 'Since last time', minutes: 15, place: 1 },
			{ kind: 'break', title: 'Break', place: 3 },
			{ title: 'Review', minutes: 10, speaker: 'Eve' },
			{ title: '' }
		];
		await setAgenda(await world.as('Ada'), meeting, v.parse(setAgendaWish, { version: 1, agenda }));
		expect((await page('Ben', meeting)).agenda).toMatchObject([
			{ title: 'Since last time', begins: '10:00' },
			{ title: 'A forum', begins: '10:15', presenterName: 'Grace' },
			{ title: 'Break', begins: '11:00', minutes: null },
			{ title: 'Review', begins: '', speaker: 'Eve' }
		]);
	});

	test('cannot be set from what somebody saw before it was changed', async () => {
		const meeting = await plan();
		const later = v.parse(changeMeetingWish, { ...when, time: '11:00', version: 1 });
		await changeMeeting(await world.as('Ada'), meeting, later);
		await expect(changeMeeting(await world.as('Grace'), meeting, { ...later, time: '09:00' })).rejects.toBeInstanceOf(Conflict);
		expect((await page('Ben', meeting)).time).toBe('11:00');
	});
});

describe('who came', () => {
	test('is recorded by person and by body with a number, and an unsaid line is left out', async () => {
		const meeting = await plan();
		await attend(meeting, [
			{ person: world.ids.Ada, how: 'present' },
			{ person: world.ids.Eve, how: 'apologies' },
			{ person: world.ids.Grace, how: '' },
			{ body: 'City council', count: 28, how: 'present' },
			{ body: '', count: 3, how: 'present' }
		]);
		expect((await page('Ben', meeting)).attendance).toMatchObject([
			{ name: 'Ada', from: 'Northway Support', how: 'present', count: 1 },
			{ name: 'Eve', from: 'Harbour College', how: 'apologies' },
			{ name: '', from: 'City council', count: 28 }
		]);
	});

	test('is nobody, or three hundred lines, and no more', async () => {
		const meeting = await plan();
		await attend(meeting, []);
		const bodies = Array.from({ length: 300 }, (_, at) => ({ body: `Body ${at}`, count: 1, how: 'present' }));
		await attend(meeting, bodies, 2);
		expect((await page('Ben', meeting)).attendance).toHaveLength(300);
		expect(() => v.parse(recordAttendanceWish, { version: 3, attendance: [...bodies, ...bodies] })).toThrow('300');
	});

	test('never has the same person both here and away, nor somebody unknown', async () => {
		const meeting = await plan();
		const twice = ['present', 'apologies'].map((how) => ({ person: world.ids.Ada, how }));
		await expect(attend(meeting, twice)).rejects.toMatchObject({ issues: [{ field: 'attendance' }] });
		await expect(attend(meeting, [{ person: newId(), how: 'present' }])).rejects.toBeInstanceOf(NotFound);
		expect((await page('Ben', meeting)).attendance).toEqual([]);
	});
});

describe('an item of the note', () => {
	test('says by its first letter what it is', () => {
		expect(readLine('! Ring the centre')).toEqual({ kind: 'action', text: 'Ring the centre' });
		expect(readLine('?Who would notice')).toEqual({ kind: 'question', text: 'Who would notice' });
		expect(readLine('> We never got the letter')).toEqual({ kind: 'quote', text: 'We never got the letter' });
		expect(readLine('= We ask first')).toEqual({ kind: 'decision', text: 'We ask first' });
		for (const text of ['Plain words', '!', '? ']) expect(readLine(text)).toEqual({ kind: 'information', text });
	});

	test('is written once, however often its form is sent', async () => {
		const meeting = await plan();
		const key = newId();
		const sent = await Promise.all(Array.from({ length: 5 }, () => note('Ada', meeting, '! Once', {}, key)));
		expect(new Set(sent).size).toBe(1);
		const { items } = await page('Ben', meeting);
		expect(items).toHaveLength(1);
		expect((await setPage(await world.as('Ben'), world.sets.tuesday)).actions).toHaveLength(1);
	});

	test('points out what an action lacks and refuses none for it', async () => {
		const meeting = await plan();
		await note('Ada', meeting, '! Ring the health centre');
		expect((await firstAction('Ben', meeting)).gaps).toEqual([
			'who will do it',
			'by when',
			'how you will know',
			'what difference it should make'
		]);
		await expect(note('Ada', meeting, `! ${'long '.repeat(120)}`)).rejects.toMatchObject({ issues: [{ field: 'text' }] });
	});

	test('names only people and objectives that its writer knows', async () => {
		const meeting = await plan();
		await expect(note('Ada', meeting, 'x', { saidBy: newId() })).rejects.toBeInstanceOf(NotFound);
		await expect(note('Ada', meeting, '! x', { person: newId() })).rejects.toBeInstanceOf(NotFound);
		await expect(note('Ada', meeting, '! x', { objectives: [newId()] })).rejects.toBeInstanceOf(NotFound);
		await note('Ada', meeting, '! x', { saidBy: world.ids.Grace, person: world.ids.Farid });
		expect((await page('Ben', meeting)).items).toMatchObject([{ said: 'Grace', agreed: { owner: 'Farid' } }]);
	});

	test('takes its action along when it is reworded, until somebody words the action anew', async () => {
		const meeting = await plan();
		const item = await note('Ada', meeting, '! Rnig the centre', { person: world.ids.Ada });
		const reword = (version: number, text: string, kind = 'action') => v.parse(changeNoteItemWish, { version, kind, text });
		await changeNoteItem(await world.as('Grace'), item, reword(1, 'Ring the centre'));
		const action = await firstAction('Ben', meeting);
		expect(action.what).toBe('Ring the centre');
		const { version } = await actionPage(await world.as('Ada'), action.id);
		const own = v.parse(changeActionWish, { version, what: 'Ring the centre before noon', person: world.ids.Ada });
		await changeAction(await world.as('Ada'), action.id, own);
		await changeNoteItem(await world.as('Grace'), item, reword(2, 'Ring the health centre'));
		expect((await page('Ben', meeting)).items).toMatchObject([
			{ text: 'Ring the health centre', action: { what: 'Ring the centre before noon' } }
		]);
		const turned = changeNoteItem(await world.as('Ada'), item, reword(3, 'Only words', 'information'));
		await expect(turned).rejects.toBeInstanceOf(Invalid);
	});

	test('can be taken out again; an action it recorded lives on', async () => {
		const meeting = await plan();
		const item = await note('Ada', meeting, '! Ring the centre');
		await deleteNoteItem(await world.as('Grace'), item);
		expect((await page('Ben', meeting)).items).toEqual([]);
		expect((await setPage(await world.as('Ben'), world.sets.tuesday)).actions).toHaveLength(1);
	});
});

describe('an action agreed in a meeting', () => {
	test('can be agreed on a lesson: its thread leads back to both', async () => {
		const lesson = await noticeLesson(
			await world.as('Ada'),
			v.parse(noticeLessonWish, { title: 'Ask for a second name', place: world.project, day: '2026-05-12', audience: ['staff'] })
		);
		const meeting = await plan();
		await note('Ada', meeting, '! Ask for a second name at each visit', { lesson, person: world.ids.Ada });
		const action = await firstAction('Ben', meeting);
		const threadFor = async (who: CastName) =>
			(await threadOf((await world.as(who)).read, { kind: 'agreed-action', id: action.id })).cameFrom
				.map((step) => `${step.type} ${step.found.kind}`)
				.toSorted();
		expect(await threadFor('Ben')).toEqual(['agreed-in set-meeting', 'agreed-on lesson']);
		const later = async (who: CastName) =>
			(await threadOf((await world.as(who)).read, { kind: 'lesson', id: lesson })).becameOf.map((step) => step.found.id);
		expect(await later('Grace')).toEqual([action.id]);
		expect(await later('Cleo')).toEqual([]);
		await expect(note('Ada', meeting, '! x', { lesson: newId() })).rejects.toBeInstanceOf(NotFound);
	});

	test('may be owned by somebody outside the set, who reads the action and nothing else of the meeting', async () => {
		const meeting = await plan();
		await note('Ben', meeting, '! Send the form', { person: world.ids.Cleo });
		await note('Ben', meeting, '! Send the other form', { body: 'City council' });
		const action = await firstAction('Ben', meeting);
		expect((await actionPage(await world.as('Cleo'), action.id)).what).toBe('Send the form');
		await expect(page('Cleo', meeting)).rejects.toBeInstanceOf(NotFound);
	});

	test('keeps any due day it is given, also one before the meeting or far away, and is overdue by the day alone', async () => {
		const meeting = await plan({ day: '2026-05-14' });
		for (const due of ['2026-05-01', '9999-12-31']) await note('Ben', meeting, `! Due ${due}`, { due });
		const { items } = await page('Ben', meeting);
		expect(items.map((item) => [item.action!.due, item.action!.overdue])).toEqual([
			['2026-05-01', true],
			['9999-12-31', false]
		]);
	});

	test('is carried by each later finalised meeting at which it was still open, and done once it is done', async () => {
		const first = await plan({ day: '2026-05-14' });
		await note('Ben', first, '! Ring the centre', { person: world.ids.Ada });
		await finaliseNote(await world.as('Ben'), first);
		const hold = async (day: string) => {
			world.clock.set(`${day}T14:00:00.000Z`);
			const meeting = await plan({ day });
			const carried = (await page('Ada', meeting)).carried.map((line) => [line.what, line.carried]);
			await finaliseNote(await world.as('Ben'), meeting);
			return carried;
		};
		expect(await hold('2026-06-16')).toEqual([['Ring the centre', 0]]);
		expect(await hold('2026-07-14')).toEqual([['Ring the centre', 1]]);
		const { id } = await firstAction('Ben', first);
		await completeAction(await world.as('Ada'), id, { outcome: 'There is a name on the sheet.' });
		expect(await hold('2026-08-11')).toEqual([]);
		const done = await actionPage(await world.as('Ben'), id);
		expect(await withCarried(await world.as('Ben'), [done])).toMatchObject([{ carried: 2 }]);
		await reopenAction(await world.as('Ben'), id);
		const open = await actionPage(await world.as('Ben'), id);
		expect(await withCarried(await world.as('Ben'), [open])).toMatchObject([{ carried: 3, decide: true }]);
	});
});

describe('a finalised note', () => {
	test('is locked, keeps what was agreed while its actions live on, and shows each time it was opened again', async () => {
		const meeting = await plan({ day: '2026-05-14' });
		const item = await note('Ben', meeting, '! Ring the centre', { person: world.ids.Ada, due: '2026-05-29' });
		await finaliseNote(await world.as('Ben'), meeting);
		for (const attempt of [
			() => note('Ada', meeting, 'Too late'),
			async () => deleteNoteItem(await world.as('Ada'), item),
			async () => attend(meeting, [], 2),
			async () => deleteMeeting(await world.as('Ben'), meeting)
		])
			await expect(attempt()).rejects.toBeInstanceOf(Forbidden);
		const { id } = await firstAction('Ben', meeting);
		const { version } = await actionPage(await world.as('Ada'), id);
		const moved = v.parse(changeActionWish, {
			version,
			what: 'Ring the other centre',
			person: world.ids.Grace,
			due: '2026-07-01'
		});
		await changeAction(await world.as('Ben'), id, moved);
		expect((await page('Ben', meeting)).items).toMatchObject([
			{ text: 'Ring the centre', agreed: { owner: 'Ada', due: '2026-05-29' }, action: { owner: 'Grace', due: '2026-07-01' } }
		]);
		await reopenNote(await world.as('Ben'), meeting, { reason: 'A name was wrong' });
		await note('Ada', meeting, 'Put right');
		await finaliseNote(await world.as('Ben'), meeting);
		const found = await page('Ada', meeting);
		expect(found.reopenings).toMatchObject([{ by: 'Ben', reason: 'A name was wrong' }]);
		expect(found.items).toMatchObject([{ agreed: { owner: 'Grace', due: '2026-07-01' } }, { text: 'Put right' }]);
	});
});

describe('a lesson from what was said', () => {
	const words = 'Members want to hear from each other';
	const ask = async (by: CastName, item: Id, said = words) => askForLessonInMeeting(await world.as(by), item, { words: said });
	const mark = async (meeting: Id, item: Id, use: 'learning' | 'set') =>
		markParagraphs(await world.as('Ada'), meeting, { paragraphs: [{ item, version: 1, use }] });

	test('waits for the person whose words they are, or for whoever asks where they are nobody’s', async () => {
		const meeting = await plan({ mode: 'attributable' });
		const graces = await note('Ada', meeting, words, { saidBy: world.ids.Grace });
		const nobodys = await note('Ada', meeting, 'Nobody in particular said so');
		await ask('Ada', graces);
		await ask('Ada', nobodys, 'Nobody in particular said so');
		expect(await waitingFor(await world.as('Grace'))).toMatchObject([{ askedBy: 'Ada', own: false }]);
		expect(await waitingFor(await world.as('Ada'))).toMatchObject([{ own: true, words: 'Nobody in particular said so' }]);
		await expect(ask('Cleo', graces, 'x')).rejects.toBeInstanceOf(NotFound);
	});

	test('leaves a confidential meeting by its speaker’s yes; where nobody is named, marked and by whoever facilitates', async () => {
		const meeting = await plan();
		const graces = await note('Ada', meeting, words, { saidBy: world.ids.Grace });
		const nobodys = await note('Ada', meeting, words);
		await ask('Ada', graces);
		expect(await waitingFor(await world.as('Grace'))).toMatchObject([{ askedBy: 'Ada', own: false }]);

		await expect(ask('Ben', nobodys)).rejects.toThrow('marked for learning');
		await mark(meeting, nobodys, 'learning');
		await expect(ask('Ben', nobodys)).rejects.toThrow('note is finalised');
		await finaliseNote(await world.as('Ben'), meeting);
		await expect(ask('Ada', nobodys)).rejects.toThrow('whoever facilitates');
		await expect(ask('Ben', nobodys, 'Grace Lomax said so')).rejects.toThrow('names somebody');
		expect(await waitingFor(await world.as('Ben'))).toEqual([]);
		await ask('Ben', nobodys);
		expect(await waitingFor(await world.as('Ben'))).toMatchObject([{ own: true, words }]);

		await mark(meeting, nobodys, 'set');
		await expect(ask('Ben', nobodys)).rejects.toThrow('marked for learning');
	});

	test('is not made of what is kept tighter than its meeting, also by whoever said it', async () => {
		const meeting = await plan();
		const tighter = await note('Ada', meeting, words, { saidBy: world.ids.Ada, tighter: 'said' });
		await expect(ask('Ada', tighter)).rejects.toThrow('stays there');
	});

	test('names nobody of the set where the Chatham House rule holds', async () => {
		const meeting = await plan({ mode: 'chatham-house' });
		const nobodys = await note('Ada', meeting, words);
		await expect(ask('Ada', nobodys, 'Grace Lomax wants to hear from us')).rejects.toThrow('names somebody');
		await ask('Ada', nobodys);
		expect(await waitingFor(await world.as('Ada'))).toMatchObject([{ own: true, words }]);
	});
});

describe('deleting and ending', () => {
	test('a meeting goes with its notes and comes back with them; its actions live on', async () => {
		const meeting = await plan();
		await note('Ada', meeting, '! Ring the centre');
		await note('Ada', meeting, 'Between us', { saidBy: world.ids.Ada, tighter: 'said' });
		await deleteMeeting(await world.as('Ben'), meeting);
		await expect(page('Ben', meeting)).rejects.toBeInstanceOf(NotFound);
		expect((await (await world.as('Ada')).read.search({ words: 'between' })).hits).toEqual([]);
		expect((await setPage(await world.as('Ada'), world.sets.tuesday)).actions).toHaveLength(1);
		await restoreRemoved(await world.as('Ben'), { kind: 'set-meeting', id: meeting }, collections);
		expect((await page('Ada', meeting)).items.map((item) => item.text)).toEqual(['Ring the centre', 'Between us']);
	});

	test('an ended set plans nothing more, keeps its notes for its members, and can be taken up again', async () => {
		const meeting = await plan();
		await endSet(await world.as('Ben'), world.sets.tuesday);
		await expect(plan()).rejects.toThrow('own sets');
		expect((await page('Ada', meeting)).title).toBe(when.title);
		await resumeSet(await world.as('Ben'), world.sets.tuesday);
		expect((await page('Ada', await plan())).title).toBe(when.title);
	});
});
