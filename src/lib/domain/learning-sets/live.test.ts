import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { wordsOfMinutes } from '#lib/server/minutes/words';
import { namedForBody } from '#tests/named-for';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { Conflict, Forbidden, Invalid, NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import {
	addNoteItem,
	addNoteItemWish,
	changeNoteItem,
	changeNoteItemWish,
	finaliseNote,
	keepLine,
	keepLineWish,
	livePage,
	markAttendance,
	markParagraphs,
	planMeeting,
	planMeetingWish,
	understandLine,
	wordsAskedFor
} from '.';

let world: WorldWithSets;
let meeting: Id;
beforeEach(async () => {
	world = await openWorldWithSets();
	const wish = { title: 'Employers who go quiet', day: '2026-05-19', time: '10:00', minutes: 150, mode: 'confidential' };
	meeting = await planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, wish));
});
afterEach(() => world.close());

const keep = async (who: CastName, text: string, more: object = {}) =>
	keepLine(await world.as(who), meeting, v.parse(keepLineWish, { text, ...more }), wordsOfMinutes());
const page = async (who: CastName) => livePage(await world.as(who), meeting);
const mark = async (by: CastName, person: CastName, how: '' | 'present' | 'by-phone' | 'apologies') =>
	markAttendance(await world.as(by), meeting, { person: world.ids[person], how });
const saying = (message: RegExp) => ({ issues: [{ field: 'saidFor', message: expect.stringMatching(message) as string }] });
const attending = async () => Object.fromEntries((await page('Ben')).members.map(({ name, how }) => [name, how]));

describe('a line of a live meeting', () => {
	test('is kept as what its first letter, or its writer, says it is', async () => {
		await keep('Ada', 'They rang back.');
		await keep('Ada', '~ The sum first');
		await keep('Ada', '= June', { kind: 'decision' });
		await keep('Ada', 'Who pays?', { kind: 'question' });
		expect((await page('Ben')).items.map(({ kind, text }) => [kind, text])).toEqual([
			['information', 'They rang back.'],
			['learning', 'The sum first'],
			['decision', 'June'],
			['question', 'Who pays?']
		]);
	});

	test('becomes an agreed action with its owner, day and measure, counted from the day of the meeting', async () => {
		await keep('Grace', '! Ada to ring three small employers by next Friday – two visits booked');
		const [item] = (await page('Ada')).items;
		expect(item).toMatchObject({ kind: 'action', text: 'Ring three small employers' });
		expect(item!.action).toMatchObject({ owner: 'Ada', mine: true, due: '2026-05-29' });
		expect(item!.agreed).toMatchObject({ owner: 'Ada', due: '2026-05-29', measure: 'two visits booked' });
	});

	test('is understood before it is kept, and nothing is kept by that', async () => {
		const read = await understandLine(
			await world.as('Ada'),
			meeting,
			v.parse(keepLineWish, { text: '! I to ask Cleo about the room' }),
			wordsOfMinutes()
		);
		expect(read.action).toMatchObject({ owner: { name: 'Ada' }, what: 'Ask Cleo about the room', due: null });
		expect((await page('Ada')).items).toEqual([]);
	});

	test('names the member whose words it is, whoever writes it; they are asked before the words leave', async () => {
		const saidBy = world.ids.Grace;
		await keep('Ada', '~ A call before a letter', { saidBy });
		await keep('Ada', '! I to ring the bakery', { saidBy });
		const { items } = await page('Ben');
		expect(items.map(({ said, action }) => [said, action?.owner])).toEqual([
			['Grace', undefined],
			['Grace', 'Grace']
		]);
		await finaliseNote(await world.as('Ben'), meeting);
		const [{ id: item, version }] = items as [(typeof items)[number]];
		await markParagraphs(await world.as('Ada'), meeting, { paragraphs: [{ item, version, use: 'learning' }] });
		const asked = async (who: CastName) => (await wordsAskedFor(await world.as(who))).length;
		expect([await asked('Grace'), await asked('Ada')]).toEqual([1, 0]);
	});

	test('names nobody from outside the set, and nobody at all under the Chatham House rule', async () => {
		await expect(keep('Ada', 'They rang back.', { saidBy: world.ids.Cleo })).rejects.toThrow(Invalid);
		await keep('Ada', 'They rang back.', { saidBy: world.ids.Ada });
		const rule = { title: 'Funders', day: '2026-05-20', time: '10:00', minutes: 60, mode: 'chatham-house' };
		meeting = await planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, rule));
		await expect(keep('Ada', 'They rang back.', { saidBy: world.ids.Ada })).rejects.toThrow(Invalid);
		const kept = await keep('Ada', 'They rang back.');
		const note = { text: 'They rang back.', saidBy: world.ids.Ada };
		await expect(addNoteItem(await world.as('Ben'), meeting, v.parse(addNoteItemWish, note))).rejects.toThrow(Invalid);
		const reword = async (saidBy: string) =>
			changeNoteItem(
				await world.as('Ben'),
				kept,
				v.parse(changeNoteItemWish, { ...note, saidBy, version: 1, kind: 'information' })
			);
		await expect(reword(world.ids.Ada)).rejects.toThrow(Invalid);
		await reword('');
		expect((await page('Ben')).items.map(({ said }) => said)).toEqual(['']);
	});

	test('is said for no body under the Chatham House rule, nor reworded to be; elsewhere it is', async () => {
		await keep('Ada', 'They rang back.', { saidFor: 'Harbour College' });
		expect((await page('Ben')).items[0]).toMatchObject({ said: 'Harbour College' });
		const rule = { title: 'Funders', day: '2026-05-20', time: '10:00', minutes: 60, mode: 'chatham-house' };
		meeting = await planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, rule));
		const refused = /no body or group is named/;
		await expect(keep('Ada', 'They rang back.', { saidFor: 'Harbour College' })).rejects.toMatchObject(saying(refused));
		const note = v.parse(addNoteItemWish, { text: 'They rang back.', saidFor: 'Harbour College' });
		await expect(addNoteItem(await world.as('Ben'), meeting, note)).rejects.toMatchObject(saying(refused));
		const kept = await keep('Ada', 'They rang back.');
		const reword = async (version: number, saidFor: string) =>
			changeNoteItem(
				await world.as('Ben'),
				kept,
				v.parse(changeNoteItemWish, { text: `They rang ${version} times.`, saidFor, version, kind: 'information' })
			);
		await expect(reword(1, 'Harbour College')).rejects.toMatchObject(saying(refused));
		// Named before that was refused: what it says can be changed all the same, and the name be taken off.
		await namedForBody(await world.as('Ben'), kept, 'Harbour College');
		await reword(2, 'Harbour College');
		await reword(3, '');
		await expect(reword(4, 'Harbour College')).rejects.toMatchObject(saying(refused));
		expect((await page('Ben')).items.map(({ text, said }) => [text, said])).toEqual([['They rang 3 times.', '']]);
	});

	test('is refused with its reason where it is no line of an action', async () => {
		await expect(keep('Ada', `! Ada to ${'ring '.repeat(120)}`)).rejects.toThrow(Invalid);
	});

	test('is written by members while the note is open, and by nobody else', async () => {
		await expect(keep('Cleo', 'They rang back.')).rejects.toThrow(NotFound);
		await finaliseNote(await world.as('Ben'), meeting);
		await expect(keep('Ada', 'They rang back.')).rejects.toThrow(Forbidden);
		await expect(mark('Ada', 'Ada', 'present')).rejects.toThrow(Forbidden);
	});
});

describe('several devices in the room', () => {
	test('write and tick at the same moment, and nothing is lost', async () => {
		const texts = Array.from({ length: 6 }, (_, at) => `Line ${at}`);
		await Promise.all([
			...texts.map((text, at) => keep((['Ada', 'Grace', 'Eve'] as const)[at % 3]!, text)),
			mark('Ada', 'Ada', 'present'),
			mark('Grace', 'Grace', 'by-phone'),
			mark('Ben', 'Eve', 'apologies')
		]);
		expect((await page('Ben')).items.map(({ text }) => text).toSorted()).toEqual(texts);
		expect(await attending()).toEqual({ Ben: '', Ada: 'present', Grace: 'by-phone', Eve: 'apologies' });
	});

	test('reword while others tick, and only two wordings of one item collide', async () => {
		const item = await keep('Ada', 'They rang.');
		const reworded = async (who: CastName, text: string) =>
			changeNoteItem(await world.as(who), item, v.parse(changeNoteItemWish, { version: 1, kind: 'information', text }));
		await Promise.all([mark('Ben', 'Ada', 'present'), reworded('Ada', 'They rang back.'), mark('Grace', 'Eve', 'present')]);
		expect((await page('Ben')).items[0]!.text).toBe('They rang back.');
		await expect(reworded('Grace', 'They wrote.')).rejects.toThrow(Conflict);
	});

	test('keep what somebody else said where a tick comes late', async () => {
		const late = async (how: 'present' | 'by-phone', was: '' | 'present') =>
			markAttendance(await world.as('Ben'), meeting, { person: world.ids.Grace, how, was });
		await late('present', '');
		await mark('Ada', 'Grace', 'apologies');
		await expect(late('present', '')).rejects.toMatchObject({ issues: [{ field: 'how' }] });
		expect(await attending()).toMatchObject({ Grace: 'apologies' });
		await mark('Ada', 'Grace', 'present');
		// The answer was lost, and it is sent once more: it holds already.
		await late('present', '');
		await late('by-phone', 'present');
		expect(await attending()).toMatchObject({ Grace: 'by-phone' });
	});

	test('take a tick back by the same tap', async () => {
		await mark('Ada', 'Ada', 'present');
		await mark('Ben', 'Ada', '');
		expect((await attending()).Ada).toBe('');
		await expect(mark('Eve', 'Cleo', 'present')).rejects.toThrow(NotFound);
	});
});
