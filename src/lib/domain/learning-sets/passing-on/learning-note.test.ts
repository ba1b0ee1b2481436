import { afterEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { namedFor } from '#tests/named-for';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { Conflict, Forbidden, Invalid, NotFound } from '../../shared/errors';
import {
	addNoteItem,
	addNoteItemWish,
	answerForWords,
	changeNoteItem,
	changeNoteItemWish,
	finaliseNote,
	issueLearningNote,
	latestLearningNotes,
	learningNoteLines,
	learningNotePage,
	markParagraphs,
	paragraphMarks,
	planMeeting,
	planMeetingWish,
	reopenNote,
	splitSet,
	whatMayLeave,
	withdrawLearningNote,
	wordsAskedFor,
	wordsToPassOn,
	type LearningNoteReaders,
	type Mode,
	type Use
} from '..';
import { learningNoteOrigins, learningNotes } from './learning-note';

let world: WorldWithSets;
afterEach(() => world.close());

/** A finalised meeting of the Tuesday set in which Eve said one thing and nobody in particular another. */
async function held(mode: Mode = 'confidential') {
	world = await openWorldWithSets();
	const ben = await world.as('Ben');
	const plan = { title: 'What Ada brings', day: '2026-05-14', time: '10:00', minutes: 90, mode };
	const meeting = await planMeeting(ben, world.sets.tuesday, v.parse(planMeetingWish, plan));
	const add = (text: string, more: object = {}) => addNoteItem(ben, meeting, v.parse(addNoteItemWish, { text, ...more }));
	const items = {
		eves: await add('Eve rings employers back within a day.'),
		nobodys: await add('Harbour College keeps a list.'),
		tighter: await add('Between us.', { tighter: 'said', saidBy: mode === 'chatham-house' ? '' : world.ids.Ada }),
		action: await add('! Ring the centre')
	};
	await namedFor(await world.as('Ben'), items.eves, world.ids.Eve);
	await finaliseNote(await world.as('Ben'), meeting);
	return { meeting, items };
}
const mark = async (by: CastName, meeting: string, marks: readonly (readonly [string, Use])[]) => {
	const { paragraphs } = await whatMayLeave(await world.as(by), meeting);
	const versionOf = (item: string) => paragraphs.find(({ id }) => id === item)?.version ?? 1;
	await markParagraphs(await world.as(by), meeting, {
		paragraphs: marks.map(([item, use]) => ({ item, use, version: versionOf(item) }))
	});
};
const toPassOn = async (meeting: string, readers: LearningNoteReaders) => {
	return (await wordsToPassOn(await world.as('Ben'), meeting, readers)).written;
};
const LEARNING = { version: 0, readers: 'staff', title: 'Ring back', wording: 'Ring employers back within a day.' } as const;

test('in confidence somebody’s words leave once they say so, and another’s no keeps them with the set', async () => {
	const { meeting, items } = await held();
	await mark('Ben', meeting, [
		[items.eves, 'learning'],
		[items.nobodys, 'learning']
	]);
	expect(await toPassOn(meeting, 'staff')).toBe('Harbour College keeps a list.');
	expect(await wordsAskedFor(await world.as('Ada'))).toEqual([]);
	const [asked] = await wordsAskedFor(await world.as('Eve'));
	expect(asked).toMatchObject({ askedBy: 'Ben', use: 'learning', words: 'Eve rings employers back within a day.' });
	const answer = { version: asked!.version, answer: 'yes' } as const;
	await expect(answerForWords(await world.as('Ben'), asked!.id, answer)).rejects.toThrow(Forbidden);
	await answerForWords(await world.as('Eve'), asked!.id, answer);
	expect(await toPassOn(meeting, 'staff')).toBe('Eve rings employers back within a day.\n\nHarbour College keeps a list.');

	// For more readers she is asked again, and says no.
	await mark('Ben', meeting, [[items.eves, 'public']]);
	const [again] = await wordsAskedFor(await world.as('Eve'));
	await answerForWords(await world.as('Eve'), again!.id, { version: again!.version, answer: 'no' });
	expect(await toPassOn(meeting, 'staff')).toBe('Harbour College keeps a list.');
});

test('whoever said it marks their own words without being asked, and under the Chatham House rule nobody is', async () => {
	const { meeting, items } = await held();
	await mark('Eve', meeting, [[items.eves, 'public']]);
	expect(await wordsAskedFor(await world.as('Eve'))).toEqual([]);
	expect(await toPassOn(meeting, 'public')).toContain('within a day');
	await world.close();

	const open = await held('chatham-house');
	await mark('Ada', open.meeting, [[open.items.eves, 'learning']]);
	expect(await toPassOn(open.meeting, 'partners')).toContain('within a day');
	expect(await toPassOn(open.meeting, 'public')).toBe('');
});

test('an action, and a paragraph kept tighter, are never marked; other words than those that were marked stay', async () => {
	const { meeting, items } = await held('attributable');
	await expect(mark('Ben', meeting, [[items.action, 'learning']])).rejects.toThrow(Invalid);
	await expect(mark('Ben', meeting, [[items.tighter, 'learning']])).rejects.toThrow(Invalid);
	await expect(mark('Grace', meeting, [[items.tighter, 'learning']])).rejects.toThrow(NotFound);
	await mark('Ben', meeting, [[items.nobodys, 'learning']]);
	expect(await toPassOn(meeting, 'staff')).toBe('Harbour College keeps a list.');
	await reopenNote(await world.as('Ben'), meeting, { reason: 'A word was wrong.' });
	const reworded = { version: 1, kind: 'information', text: 'Harbour College keeps two lists.' };
	await changeNoteItem(await world.as('Ada'), items.nobodys, v.parse(changeNoteItemWish, reworded));
	expect(await toPassOn(meeting, 'staff')).toBe('');
});

test('what was learned, decided and asked each stand under a heading of their own, and no kind of paragraph is lost', async () => {
	world = await openWorldWithSets();
	const plan = { title: 'Rotas', day: '2026-05-14', time: '10:00', minutes: 90, mode: 'attributable' };
	const meeting = await planMeeting(await world.as('Ben'), world.sets.tuesday, v.parse(planMeetingWish, plan));
	for (const text of [
		'? Who tells the shift leader?',
		'= We ask for a name',
		'~ A rota has three keepers',
		'Two firms were visited'
	])
		await addNoteItem(await world.as('Ben'), meeting, v.parse(addNoteItemWish, { text }));
	await finaliseNote(await world.as('Ben'), meeting);
	const { paragraphs } = await whatMayLeave(await world.as('Ben'), meeting);
	await mark(
		'Ben',
		meeting,
		paragraphs.map(({ id }) => [id, 'learning'] as const)
	);
	expect(await toPassOn(meeting, 'staff')).toBe(
		[
			'Two firms were visited',
			'## What was learned',
			'A rota has three keepers',
			'## What was decided',
			'We ask for a name',
			'## What stayed open',
			'Who tells the shift leader?'
		].join('\n\n')
	);
});

test('a learning note names nobody of the set, no body and not the set', async () => {
	const { meeting } = await held('attributable');
	const ben = await world.as('Ben');
	for (const words of ['Ask Grace.', 'It was at Harbour College.', 'The Tuesday set found it.'])
		await expect(issueLearningNote(ben, meeting, { ...LEARNING, wording: words })).rejects.toThrow(Invalid);
	await expect(issueLearningNote(ben, meeting, { ...LEARNING, title: 'What Eve found' })).rejects.toThrow(/“Eve”/);
	await expect(issueLearningNote(await world.as('Ada'), meeting, LEARNING)).rejects.toThrow(Forbidden);
	await expect(issueLearningNote(ben, meeting, LEARNING)).resolves.toMatch(/^[a-z0-9]{26}$/);
});

test('a learning note names neither what its set was called before nor what it is called now', async () => {
	const { meeting } = await held();
	const [ben, { ids }] = [await world.as('Ben'), world];
	const [all, both] = [
		[ids.Ben, ids.Ada, ids.Grace, ids.Eve],
		[ids.Ben, ids.Ada]
	];
	await splitSet(ben, world.sets.tuesday, {
		...{ firstName: 'The morning set', first: all, firstFacilitator: ids.Ben },
		...{ secondName: 'The evening set', second: both, secondFacilitator: ids.Ben }
	});
	const issued = async (wording: string) => issueLearningNote(await world.as('Ben'), meeting, { ...LEARNING, wording });
	for (const name of ['The Tuesday set', 'The morning set', 'The evening set'])
		await expect(issued(`${name} found it.`)).rejects.toThrow(name);
	await expect(issued('A set found it.')).resolves.toMatch(/^[a-z0-9]{26}$/);
});

test('its readers find words and a month, and nothing of the set, the meeting, the day or who let it leave', async () => {
	const { meeting, items } = await held('chatham-house');
	await mark('Ben', meeting, [[items.nobodys, 'learning']]);
	const id = await issueLearningNote(await world.as('Ben'), meeting, LEARNING);
	const cleo = await world.as('Cleo');
	expect(await learningNotePage(cleo.read, id)).toEqual({
		id,
		title: 'Ring back',
		wording: 'Ring employers back within a day.',
		readers: 'staff',
		month: '2026-05',
		withdrawn: false
	});
	expect((await learningNoteLines(cleo.read, null)).lines.map((line) => line.id)).toEqual([id]);
	const told = JSON.stringify([await cleo.read.find(learningNotes, id), await cleo.read.history(learningNotes, id)]);
	for (const secret of [meeting, world.sets.tuesday, world.ids.Ben, 'The Tuesday set']) expect(told).not.toContain(secret);
	expect(told).toContain('"by":"unnamed"');
	expect((await cleo.read.list(learningNoteOrigins)).items).toEqual([]);
	expect((await cleo.read.list(paragraphMarks)).items).toEqual([]);
	expect((await (await world.as('Ada')).read.list(learningNoteOrigins)).items).toHaveLength(1);
	// Eve is at a partner body: she reads the meeting, and not what is for staff.
	await expect(learningNotePage((await world.as('Eve')).read, id)).rejects.toThrow(NotFound);
	await expect(learningNotePage(world.signedOut, id)).rejects.toThrow(NotFound);
});

test('once it is taken back its address says so and holds no words; other words come to the same address', async () => {
	const { meeting } = await held('attributable');
	const id = await issueLearningNote(await world.as('Ben'), meeting, { ...LEARNING, readers: 'public' });
	await expect(learningNotePage(world.signedOut, id)).resolves.toMatchObject({ title: 'Ring back' });
	const told = { id, title: 'Ring back', wording: 'Ring employers back within a day.', month: '2026-05' };
	expect(await latestLearningNotes(world.signedOut, 10)).toEqual([told]);
	await expect(withdrawLearningNote(await world.as('Eve'), meeting)).rejects.toThrow(Forbidden);
	await withdrawLearningNote(await world.as('Ben'), meeting);
	await expect(learningNotePage(world.signedOut, id)).resolves.toMatchObject({ title: '', wording: '', withdrawn: true });
	expect((await learningNoteLines(world.signedOut, null)).lines).toEqual([]);
	expect(await latestLearningNotes(world.signedOut, 10)).toEqual([]);
	await expect(issueLearningNote(await world.as('Ben'), meeting, LEARNING)).rejects.toThrow(Conflict);
	const again = { ...LEARNING, version: 2, readers: 'public', wording: 'Ring back.' } as const;
	expect(await issueLearningNote(await world.as('Ben'), meeting, again)).toBe(id);
	const revisions = await world.signedOut.history(learningNotes, id);
	expect(revisions.map(({ value }) => value.wording)).toEqual(['Ring back.']);
	expect((await whatMayLeave(await world.as('Ada'), meeting)).note).toMatchObject({ id, issue: { by: 'Ben' }, withdrawal: null });
});

test('before a learning note leaves, its check finds what would be refused, in any letters', async () => {
	const { meeting } = await held();
	const { namedIn } = await wordsToPassOn(await world.as('Ben'), meeting, 'staff');
	const wording = 'harbour college and ADA ring back; eve keeps a list of harbours.';
	expect(namedIn(wording)).toEqual(['harbour college', 'ADA']);
	const issuing = issueLearningNote(await world.as('Ben'), meeting, { ...LEARNING, wording });
	await expect(issuing).rejects.toThrow();
});
