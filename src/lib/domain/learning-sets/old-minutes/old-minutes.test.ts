import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { minutesOfFile } from '#lib/server/minutes';
import { ENGINES } from '#tests/contract/engines';
import { openWorldWithSets, testClock, type CastName, type WorldWithSets } from '#tests/world';
import { actionRegister, agreedActions } from '../../actions';
import { everyOf } from '../../people';
import type { Context } from '../../shared/context';
import { Forbidden, Invalid, NotFound } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import {
	actionsToSend,
	addMember,
	addNoteItem,
	addNoteItemWish,
	deleteMeeting,
	finaliseNote,
	formSet,
	formSetWish,
	issueLearningNote,
	meetingPage,
	noteItems,
	noteToSend,
	setPage
} from '..';
import { beginReview, broughtInto, discardReview, keepMinutes, reviewPage, saveReview, wishAsRead } from '.';

let world: WorldWithSets;

const MINUTES = `# Employers who go quiet
Date: 21 April 2026, 10.00 – 12.30
Venue: Moss Street library
Present: Ben (chair), Ada, Tom Ashgrove (Millfield Borough Council)
Apologies: Grace

## Ringing after a placement
Nobody rings once somebody has started.
Decision: We ring in the second week.

## Actions
- Ada: ring three small employers by 5 June 2026
- Tom Ashgrove: send the list of contacts
`;

/** What was read of each text, once for all tests. */
const readings: Record<string, ReturnType<typeof minutesOfFile>> = {};

async function brought(ctx: Context, text = MINUTES, set: Id = world.sets.tuesday): Promise<Id> {
	const bytes = new TextEncoder().encode(text);
	const read = await (readings[text] ??= minutesOfFile(bytes, 'april.md', 'Ben'));
	return beginReview(ctx, set, { ...read, name: 'april.md', fingerprint: createHash('sha256').update(bytes).digest('hex') });
}

/** What the form of a review would send as it stands. */
const asRead = async (ctx: Context, review: Id) => wishAsRead((await reviewPage(ctx, review)).review.values);

/** Keeps minutes as they were read. Returns the meeting. */
async function kept(name: CastName = 'Ben'): Promise<Id> {
	const ctx = await world.as(name);
	const review = await brought(ctx);
	return keepMinutes(ctx, review, await asRead(ctx, review));
}
const isHidden = async (name: CastName, meeting: Id) =>
	expect(meetingPage(await world.as(name), meeting)).rejects.toThrow(NotFound);

describe.each(ENGINES)('old minutes in the %s engine', (_, open) => {
	// The first opens the server.
	beforeEach(async () => {
		const clock = testClock();
		world = await openWorldWithSets({ store: await open(clock), clock });
	});
	afterEach(() => world.close());

	describe('that are looked at', () => {
		test('are laid out with the people of the set matched, and everybody else in the words of the minutes', async () => {
			const ben = await world.as('Ben');
			const { people } = await asRead(ben, await brought(ben));
			expect(people).toEqual([
				{ name: 'Ben, chair', person: world.ids.Ben, how: 'present' },
				{ name: 'Ada', person: world.ids.Ada, how: 'present' },
				{ name: 'Tom Ashgrove, Millfield Borough Council', person: '', how: 'present' },
				{ name: 'Grace', person: world.ids.Grace, how: 'apologies' }
			]);
		});

		test('keep the bracket after a name where more follows it', async () => {
			const ben = await world.as('Ben');
			const present = 'Present: Ben (chair), Jo Tandy (JT), Volunteers’ Service';
			const { people } = await asRead(ben, await brought(ben, MINUTES.replace(/Present:.*/, present)));
			expect(people.map(({ name }) => name).slice(0, 2)).toEqual(['Ben, chair', 'Jo Tandy (JT); Volunteers’ Service']);
		});

		test('reach nobody before they are kept: neither the set nor its other facilitators read the review', async () => {
			const review = await brought(await world.as('Ben'));
			await expect(reviewPage(await world.as('Ada'), review)).rejects.toThrow(NotFound);
			await expect(reviewPage(await world.as('Dina'), review)).rejects.toThrow(NotFound);
			expect((await reviewPage(await world.as('Ben'), review)).review.name).toBe('april.md');
		});

		test('are brought in by whoever facilitates the set alone', async () => {
			await expect(brought(await world.as('Ada'))).rejects.toThrow(Forbidden);
			await expect(brought(await world.as('Cleo'))).rejects.toThrow(NotFound);
		});

		test('keep what somebody changed in them when the tab is closed', async () => {
			const ben = await world.as('Ben');
			const review = await brought(ben);
			const { values } = (await reviewPage(ben, review)).review;
			await saveReview(ben, review, {
				values: { ...values, title: 'Quiet employers' },
				tab: 'one',
				savedBefore: (await reviewPage(ben, review)).review.savedAt
			});
			expect((await reviewPage(ben, review)).review.values['title']).toBe('Quiet employers');
		});

		test('open again when the same document is brought in a second time before they are kept', async () => {
			const ben = await world.as('Ben');
			expect(await brought(ben)).toBe(await brought(ben));
		});

		test('can be thrown away, and are gone', async () => {
			const ben = await world.as('Ben');
			const review = await brought(ben);
			expect(await discardReview(ben, review)).toBe(world.sets.tuesday);
			await expect(reviewPage(ben, review)).rejects.toThrow(NotFound);
		});
	});

	describe('that are kept', () => {
		test('are a meeting with who came, the note in order and the actions', async () => {
			const id = await kept();
			const meeting = await meetingPage(await world.as('Ben'), id);
			expect(meeting).toMatchObject({
				title: 'Employers who go quiet',
				day: '2026-04-21',
				time: '10:00',
				minutes: 150,
				place: 'Moss Street library'
			});
			expect(meeting.agenda.map(({ title, outcome }) => [title, outcome])).toEqual([['Ringing after a placement', 'discussed']]);
			expect(new Set(meeting.items.map(({ topic }) => topic))).toEqual(new Set([meeting.agenda[0]!.topic]));
			expect(meeting.attendance.map(({ name, body, how }) => [name || body, how])).toEqual([
				['Ben', 'present'],
				['Ada', 'present'],
				['Tom Ashgrove, Millfield Borough Council', 'present'],
				['Grace', 'apologies']
			]);
			expect(meeting.items.map(({ kind, text, agreed }) => [kind, text, agreed?.owner, agreed?.due])).toEqual([
				['information', '**Ringing after a placement**\n\nNobody rings once somebody has started.', undefined, undefined],
				['decision', 'We ring in the second week.', undefined, undefined],
				['action', 'ring three small employers by 5 June 2026', 'Ada', '2026-06-05'],
				['action', 'send the list of contacts', 'Tom Ashgrove', null]
			]);
			const actions = await everyOf((await world.as('Ada')).read, agreedActions, { set: world.sets.tuesday });
			expect(actions.map(({ what, agreedOn }) => [what, agreedOn]).toSorted()).toContainEqual([
				'send the list of contacts',
				'2026-04-21'
			]);
		});

		test('keep a list as a list, and have no agenda where no heading is kept', async () => {
			const ben = await world.as('Ben');
			const listed = MINUTES.replace('Nobody rings', 'We heard that:\n\n- buses are dear\n- shifts are early\n\nNobody rings');
			const review = await brought(ben, listed);
			const wish = await asRead(ben, review);
			const notes = wish.notes.map((line) => ({ ...line, text: line.text.replace(/^\*\*[^*]+\*\*\s+/, '') }));
			const id = await keepMinutes(ben, review, { ...wish, notes });
			const meeting = await meetingPage(await world.as('Ben'), id);
			expect(meeting.items[0]!.text).toBe(
				'We heard that:\n\n- buses are dear\n- shifts are early\n\nNobody rings once somebody has started.'
			);
			expect(meeting.agenda).toEqual([]);
		});

		test('of a confidential set are read by those who were there and by whoever brings them in, and by nobody else', async () => {
			const meeting = await kept();
			expect((await meetingPage(await world.as('Ada'), meeting)).title).toBe('Employers who go quiet');
			await isHidden('Grace', meeting);
			await isHidden('Eve', meeting);
			await isHidden('Cleo', meeting);
			const grace = await world.as('Grace');
			expect(await everyOf(grace.read, noteItems, { meeting })).toEqual([]);
			expect((await setPage(grace, world.sets.tuesday)).held.map(({ id }) => id)).not.toContain(meeting);
		});

		test('do not open to whoever joins the set afterwards', async () => {
			const meeting = await kept();
			await addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids.Cleo });
			await isHidden('Cleo', meeting);
			expect((await meetingPage(await world.as('Ada'), meeting)).title).toBe('Employers who go quiet');
		});

		test('let a paragraph be kept tighter among those who read the meeting', async () => {
			const meeting = await kept();
			const wish = v.parse(addNoteItemWish, { text: 'She wept.', tighter: 'said', saidBy: world.ids.Ada });
			await addNoteItem(await world.as('Ada'), meeting, wish);
			expect((await meetingPage(await world.as('Ben'), meeting)).items.at(-1)?.text).toBe('She wept.');
		});

		test('offer the meeting when the same document comes a second time', async () => {
			const meeting = await kept();
			const ben = await world.as('Ben');
			const { twins } = await reviewPage(ben, await brought(ben));
			expect(twins).toEqual([{ id: meeting, title: 'Employers who go quiet', why: 'file' }]);
		});

		test('are one meeting however often the button is pressed', async () => {
			const ctx = await world.as('Ben', 'a'.repeat(26));
			const review = await brought(await world.as('Ben'));
			const wish = await asRead(ctx, review);
			await keepMinutes(ctx, review, wish);
			await expect(keepMinutes(ctx, review, wish)).rejects.toThrow(NotFound);
			const ben = await world.as('Ben');
			expect(await everyOf(ben.read, agreedActions, { set: world.sets.tuesday })).toHaveLength(2);
		});

		test('say on their page what they were brought in from, and leave nothing of that behind when the meeting is deleted', async () => {
			const meeting = await kept();
			const ben = await world.as('Ben');
			expect(await broughtInto(ben, meeting)).toMatchObject({ name: 'april.md', by: 'Ben', file: null });
			await deleteMeeting(ben, meeting);
			expect(await broughtInto(ben, meeting)).toBeNull();
		});

		test('cannot be of a day that is to come, nor name the same person twice, nor somebody who never belonged', async () => {
			const ben = await world.as('Ben');
			const review = await brought(ben);
			const wish = await asRead(ben, review);
			const refused = (more: Partial<typeof wish>) =>
				expect(keepMinutes(ben, review, { ...wish, ...more })).rejects.toThrow(Invalid);
			await refused({ day: '2026-09-01' });
			await refused({ people: [wish.people[0]!, wish.people[0]!] });
			await refused({ people: [{ name: '', person: world.ids.Cleo, how: 'present' }] });
			const line = { kind: 'action' as const, text: 'Ring.', body: '', due: '', measure: '', difference: '' };
			await refused({ notes: [{ ...line, person: world.ids.Cleo }] });
			expect(await keepMinutes(ben, review, wish)).toBeTruthy();
		});

		test('keep an action whose box is ticked as one that is over, and what is marked as learning as that', async () => {
			const ben = await world.as('Ben');
			const review = await brought(ben, MINUTES.replace('- Ada:', '- [x] Ada:'));
			const wish = await asRead(ben, review);
			expect(wish.notes.filter(({ kind }) => kind === 'past' || kind === 'action').map(({ kind }) => kind)).toEqual([
				'past',
				'action'
			]);
			const notes = wish.notes.map((line) =>
				line.kind === 'decision'
					? { ...line, kind: 'learning' as const }
					: line.kind === 'action'
						? { ...line, measure: 'A name on the sheet', difference: 'They ring back' }
						: line
			);
			const meeting = await keepMinutes(ben, review, { ...wish, notes });
			const { items } = await meetingPage(await world.as('Ben'), meeting);
			expect(items.find(({ text }) => text.includes('second week'))?.kind).toBe('learning');
			const ended = items.find(({ text }) => text.includes('three small employers'));
			expect([ended?.kind, ended?.action, ended?.agreed?.owner]).toEqual(['action', null, 'Ada']);
			// What whoever looked at it added to what the minutes say.
			const open = items.find(({ action }) => action)!.action!;
			expect([open.measure, open.difference]).toEqual(['A name on the sheet', 'They ring back']);
		});

		test('of a meeting long ago keep their actions in the note, where nobody is reminded of them', async () => {
			const ben = await world.as('Ben');
			const review = await brought(ben, MINUTES.replaceAll('2026', '2009'));
			const meeting = await keepMinutes(ben, review, await asRead(ben, review));
			const after = await world.as('Ben');
			expect((await meetingPage(after, meeting)).items.filter(({ kind }) => kind === 'action')).toHaveLength(2);
			expect(await everyOf(after.read, agreedActions, { set: world.sets.tuesday })).toEqual([]);
		});
	});

	test('under the Chatham House rule whoever old minutes name, known to Grove or not, stays out of every copy', async () => {
		const form = v.parse(formSetWish, { name: 'The Monday forum', kind: 'forum', mode: 'chatham-house' });
		const set = await formSet(await world.as('Ben'), form);
		const ben = await world.as('Ben');
		const said = MINUTES.replace(
			'Nobody rings',
			'Tom Ashgrove of Millfield Borough Council says that nobody rings. ASHGROVE agreed; Tom rings'
		);
		const review = await brought(ben, said, set);
		const meeting = await keepMinutes(ben, review, await asRead(ben, review));
		expect((await meetingPage(await world.as('Ben'), meeting)).agenda).toEqual([]);
		await finaliseNote(await world.as('Ben'), meeting);
		const reading = await world.as('Ben');
		const { lines } = await actionRegister(reading, { whose: 'all', state: 'open' });
		const left = JSON.stringify([
			await noteToSend(reading, await meetingPage(reading, meeting)),
			await actionsToSend(reading, lines)
		]);
		expect(left).toContain('says that nobody rings');
		expect(left).not.toMatch(/\b(Tom|Ashgrove|ASHGROVE|Millfield|Ben|Ada|Grace)\b/);
		const learning = { version: 0, readers: 'staff', title: 'Ringing back', wording: 'Tom rings.' } as const;
		await expect(issueLearningNote(reading, meeting, learning)).rejects.toThrow(Invalid);
	});
});
