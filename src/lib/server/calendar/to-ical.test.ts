import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { CalendarMeeting } from '#lib/domain/learning-sets';
import { instantAt } from '#lib/domain/shared/clock';
import { toICalendar } from './to-ical';

const MEETING: CalendarMeeting = {
	id: 'a'.repeat(26),
	announcements: 2,
	startsAt: instantAt('2026-05-19', '10:00'),
	endsAt: instantAt('2026-05-19', '12:30'),
	named: { title: 'Employers; who, “go quiet”', set: 'The Tuesday set' },
	kind: 'learning-set',
	place: 'Moss Street\nUpper room',
	online: 'https://meet.example/abc',
	calledOff: false
};
const words = { origin: 'https://grove.example:8443', plainTitle: () => 'Set meeting', now: '2026-05-01T00:00:00.000Z' };

/** What another reader of calendars makes of the file. */
function readBack(meetings: readonly CalendarMeeting[]) {
	const text = toICalendar(meetings, words);
	const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
	const events = calendar.getAllSubcomponents('vevent').map((each) => ({
		at: (each.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate().toISOString(),
		until: (each.getFirstPropertyValue('dtend') as ICAL.Time).toJSDate().toISOString(),
		...Object.fromEntries(
			['uid', 'summary', 'location', 'description', 'status', 'sequence', 'url'].map((name) => [
				name,
				each.getFirstPropertyValue(name)
			])
		)
	}));
	return { text, calendar, events };
}

describe('a calendar file', () => {
	test('says what, when, where and at which page, letter for letter', () => {
		const { events, calendar } = readBack([MEETING]);
		expect(events).toEqual([
			{
				at: '2026-05-19T09:00:00.000Z',
				until: '2026-05-19T11:30:00.000Z',
				uid: `${'a'.repeat(26)}@grove.example`,
				summary: 'Employers; who, “go quiet” (The Tuesday set)',
				location: 'Moss Street\nUpper room',
				description: `Join online: https://meet.example/abc\nAgenda, and whether you come: ${words.origin}/meetings/${'a'.repeat(26)}#coming`,
				status: 'CONFIRMED',
				sequence: 2,
				url: `${words.origin}/meetings/${'a'.repeat(26)}`
			}
		]);
		expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
	});

	test('keeps the hour by the clocks on both sides of a change of the clocks', () => {
		const days = ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25'];
		const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });
		const run = days.map((day) => ({ ...MEETING, startsAt: instantAt(day, '10:00'), endsAt: instantAt(day, '11:00') }));
		const { events } = readBack(run);
		expect(events.map(({ at }) => [at.slice(0, 10), london.format(new Date(at))])).toEqual(days.map((day) => [day, '10:00']));
		expect(events.map(({ at }) => at.slice(11, 16))).toEqual(['10:00', '09:00', '09:00', '10:00']);
	});

	test('takes a meeting out that was called off, under the same name', () => {
		const [event] = readBack([{ ...MEETING, calledOff: true, announcements: 3 }]).events;
		expect(event).toMatchObject({ status: 'CANCELLED', sequence: 3, uid: `${'a'.repeat(26)}@grove.example` });
	});

	test('names nothing of a meeting that shall not be named', () => {
		const { text, events } = readBack([{ ...MEETING, named: null }]);
		expect(events[0]).toMatchObject({ summary: 'Set meeting' });
		expect(text).not.toMatch(/quiet|Tuesday/);
	});

	test('holds whatever people type, in lines of at most 75 bytes, and nothing they type becomes a line of its own', () => {
		const typed = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.replace(/[\r\n\0]/g, ' '));
		fc.assert(
			fc.property(typed, typed, (title, place) => {
				const named = { title: `${title}BEGIN:VEVENT`, set: 'END:VCALENDAR' };
				const { text, events } = readBack([{ ...MEETING, named, place: `x${place}` }]);
				expect(events).toHaveLength(1);
				expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
			})
		);
	});
});
