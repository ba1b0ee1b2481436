import { afterEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { namedFor } from '#tests/named-for';
import { openWorldWithSets, type WorldWithSets } from '#tests/world';
import { FORMER_COLLEAGUE } from '../people';
import { leaveOutNames } from './leave-out-names';
import {
	addNoteItem,
	addNoteItemWish,
	chathamHouseSources,
	circulatePresentation,
	finaliseNote,
	meetingPage,
	noteToSend,
	planMeeting,
	planMeetingWish,
	preparePresentation,
	recordAttendance,
	recordAttendanceWish,
	setAgenda,
	setAgendaWish,
	type Mode
} from '.';

let world: WorldWithSets;
afterEach(() => world.close());

/** A meeting of the Tuesday set with somebody in every place where a name can stand, finalised. */
async function held(mode: Mode) {
	world = await openWorldWithSets();
	const { ids } = world;
	const wish = {
		title: 'What Ada brings',
		day: '2026-05-14',
		time: '10:00',
		minutes: 90,
		mode,
		host: 'Harbour College',
		place: 'Harbour College, room 4'
	};
	const meeting = await planMeeting(
		await world.as('Ben'),
		world.sets.tuesday,
		v.parse(planMeetingWish, { ...wish, briefing: 'Ask Grace' })
	);
	const agenda = [{ kind: 'presentation', title: 'Ada presents', presenter: ids.Ada, speaker: 'for Harbour College' }];
	await setAgenda(await world.as('Ben'), meeting, v.parse(setAgendaWish, { version: 1, agenda }));
	const attendance = [
		{ person: ids.Ada, how: 'present' },
		{ person: ids.Grace, how: 'apologies' },
		{ body: 'Moss Street Advice', count: 2, how: 'present' }
	];
	await recordAttendance(await world.as('Ben'), meeting, v.parse(recordAttendanceWish, { version: 2, attendance }));
	const presentation = await preparePresentation(await world.as('Ada'), meeting, {
		title: 'Ada’s doors',
		progress: 'Kept back',
		issue: 'Eve and Ada are sent from desk to desk'
	});
	await circulatePresentation(await world.as('Ada'), presentation, { parts: ['issue'] });
	const note = async (text: string, more: object = {}) =>
		addNoteItem(await world.as('Ben'), meeting, v.parse(addNoteItemWish, { text, ...more }));
	const eves = await note('Eve’s colleagues at Moss Street Advice say that benefits come first');
	await namedFor(await world.as('Ben'), eves, ids.Eve);
	await note('! Ring the centre', { person: ids.Ada, due: '2026-05-29', measure: 'Grace has the name' });
	await note('! Book the room', { body: 'Harbour College' });
	await note('Between Grace and the facilitator', { tighter: 'said' });
	await finaliseNote(await world.as('Ben'), meeting);
	const ben = await world.as('Ben');
	return { meeting, sent: await noteToSend(ben, await meetingPage(ben, meeting)) };
}

describe('what leaves of a meeting', () => {
	test('under the Chatham House rule names no participant, no body, no attendance and no owner, wherever they stood', async () => {
		const { sent, meeting } = await held('chatham-house');
		const leaving = JSON.stringify({ ...sent, leftOut: null });
		for (const name of ['Ada', 'Grace', 'Ben', 'Eve', 'Harbour', 'Moss Street', 'Northway']) expect(leaving).not.toContain(name);
		expect(sent).toMatchObject({
			place: 'a body, room 4',
			host: '',
			finalisedBy: '',
			attendance: [],
			title: 'What a participant brings'
		});
		expect(sent.items.map((item) => [item.text, item.owner, item.due, item.said])).toEqual([
			['a participant’s colleagues at a body say that benefits come first', '', null, ''],
			['Ring the centre', '', '2026-05-29', ''],
			['Book the room', '', null, '']
		]);
		expect(sent.leftOut.names).toBeGreaterThan(5);
		const source = { kind: 'set-meeting', id: meeting };
		const ben = await world.as('Ben');
		expect(await chathamHouseSources(ben.read, [source, { kind: 'lesson', id: meeting }])).toEqual(
			new Set([`set-meeting/${meeting}`])
		);
	});

	test('in an attributable meeting says who came and who said and undertook what', async () => {
		const { sent, meeting } = await held('attributable');
		expect(sent).toMatchObject({ host: 'Harbour College', finalisedBy: 'Ben', title: 'What Ada brings', leftOut: { names: 0 } });
		expect(sent.agenda).toMatchObject([{ begins: '10:00', title: 'Ada presents', speaker: 'Ada, for Harbour College' }]);
		expect(sent.attendance).toEqual([
			{ how: 'Present', from: 'Northway Support', who: ['Ada'] },
			{ how: 'Present', from: 'Moss Street Advice', who: ['2 people'] },
			{ how: 'Apologies', from: 'Northway Support', who: ['Grace'] }
		]);
		expect(sent.items).toMatchObject([
			{ said: 'Eve' },
			{ owner: 'Ada', due: '2026-05-29', measure: 'Grace has the name' },
			{ owner: 'Harbour College' }
		]);
		expect((await chathamHouseSources((await world.as('Ben')).read, [{ kind: 'set-meeting', id: meeting }])).size).toBe(0);
	});

	test('never holds a paragraph kept tighter, and tells whoever sends it that one stays behind', async () => {
		for (const mode of ['confidential', 'chatham-house', 'attributable'] as const) {
			const { sent } = await held(mode);
			expect(sent.items).toHaveLength(3);
			expect(JSON.stringify(sent)).not.toContain('Between');
			expect(sent.leftOut.tighter).toBe(1);
			if (mode !== 'attributable') await world.close();
		}
	});

	test('holds of a presentation what its presenter circulated', async () => {
		const { sent } = await held('confidential');
		expect(sent.presentations).toEqual([
			{ presenter: 'Ada', title: 'Ada’s doors', progress: '', issue: 'Eve and Ada are sent from desk to desk' }
		]);
	});
});

describe('leaving names out', () => {
	const ids = { ada: 'a'.repeat(26), beth: 'b'.repeat(26) };
	const called = (...names: string[]) => names.map((name) => ({ id: null, name }));
	const people = [{ id: ids.ada, name: 'Ada Byron' }, ...called('Jo', 'Zoë', FORMER_COLLEAGUE)];
	const participants = { people, bodies: ['Ada House (North)'] };
	test('takes whole names and first names, also where a mark follows, and leaves longer words alone', () => {
		const left = (text: string) => leaveOutNames(text, participants).text;
		expect(left('Ada Byron, Ada and Zoë’s')).toBe('a participant, a participant and a participant’s');
		expect(left('Adamant, Zoëlle, adage')).toBe('Adamant, Zoëlle, adage');
		expect(left('At Ada House (North).')).toBe('At a body.');
		expect(left('Jo said so')).toBe('a participant said so');
		expect(leaveOutNames('Nobody', { people: [], bodies: [''] })).toEqual({ text: 'Nobody', count: 0, taken: [] });
		expect(leaveOutNames('Jo and Jo', participants)).toMatchObject({ count: 2, taken: ['Jo'] });
	});

	test('takes last names, also in capitals, and a mention of a participant under whatever name they bore', () => {
		const left = (text: string) => leaveOutNames(text, participants).text;
		expect(left('Ms Byron, ADA')).toBe('Ms a participant, a participant');
		expect(left(`[Augusta King](/people/${ids.ada}) and [Beth](/people/${ids.beth})`)).toBe(
			`a participant and [Beth](/people/${ids.beth})`
		);
		expect(left('A former colleague of ours')).toBe('A former colleague of ours');
	});
});
