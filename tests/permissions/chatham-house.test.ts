import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as v from 'valibot';
import { raiseFromNote } from '#lib/domain/action-papers';
import { agreedActions, completeAction } from '#lib/domain/actions';
import { newsByMail } from '#lib/domain/following';
import { keepEntry, keepEntryWish, shareEntry } from '#lib/domain/learning-files';
import {
	addMember,
	addNoteItem,
	addNoteItemWish,
	addToSetEntry,
	answerEvaluation,
	answerSurvey,
	askSurvey,
	askSurveyWish,
	askForEvaluation,
	beginPaper,
	changeSet,
	changeSetWish,
	closeEvaluation,
	closeSurvey,
	finaliseNote,
	issueLearningNote,
	issuePaper,
	keepSetEntry,
	keepSetEntryWish,
	learningSets,
	makeCalendarAddress,
	markParagraphs,
	noteItems,
	openGroups,
	paperPage,
	planMeeting,
	planMeetingWish,
	recordAttendance,
	recordAttendanceWish,
	setAgenda,
	setAgendaWish,
	setStanding,
	writePaper
} from '#lib/domain/learning-sets';
import { addObjective, projectStanding, setObjectiveWish } from '#lib/domain/projects';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import {
	putOnWorkplan,
	reviewWorkplan,
	reviewWorkplanWish,
	startWorkplan,
	startWorkplanWish,
	workplans
} from '#lib/domain/workplans';
import { digestLetter } from '#lib/server/mail/digest-letter';
import { namedFor, namedForBody } from '../named-for';
import { plantVocabularies } from '../plant-vocabularies';
import type { Seat } from './matrix';
import { publishedPaperOf } from './papers';
import { openSeats, type Seats } from './seats';
import { openStoreForAll } from './store-for-all';

const composed = vi.hoisted(() => ({ app: {} }));
vi.mock('#lib/server/app', () => ({ app: async () => composed.app }));

type Loading = (event: unknown) => Promise<unknown>;
const endpoints = import.meta.glob<{ GET?: Loading }>('/src/routes/**/+server.ts');
const sources = import.meta.glob<string>('/src/routes/**/+server.ts', { query: '?raw', import: 'default', eager: true });
const pages = import.meta.glob<{ load?: Loading }>('/src/routes/**/+page.server.ts');
const routeOf = (file: string) => file.replace('/src/routes', '').replace(/\/[^/]+$/, '');

/** Everybody and every body of the set; `The Tuesday set` is told to its own members. */
const NAMES = [
	'Ada',
	'Grace',
	'Eve',
	'Ben',
	'Farid',
	'Northway Support',
	'Northway',
	'Harbour College',
	'Harbour',
	'Moss Street Advice',
	'Moss Street',
	'MSA',
	// Who does an action along with somebody of the set.
	'Okoro'
];

interface Leaving {
	readonly of: 'meeting' | 'paper' | 'set' | 'note' | 'objective' | 'plan' | 'action paper' | 'survey' | 'none';
	/** What of it has to be there, so that what is not there says something. */
	readonly holds: string;
	/** Their own, under their own name and that of their body: it is they who take it along. */
	readonly own?: true;
	/** It says whose workspace it is, as every page does. */
	readonly publisher?: true;
	readonly search?: string;
	/** Who takes it, where it is not Ada. */
	readonly seat?: Seat;
}

/** Every copy that leaves with something of a set in it, and what Ada takes of it. */
const LEAVING: Readonly<Record<string, Leaving>> = {
	'/(app)/meetings/[id=id]/note': { of: 'meeting', holds: 'benefits come first' },
	'/(app)/meetings/[id=id]/note/word': { of: 'meeting', holds: 'benefits come first' },
	'/(app)/meetings/[id=id]/note/markdown': { of: 'meeting', holds: 'benefits come first' },
	'/(app)/meetings/[id=id]/calendar': { of: 'meeting', holds: 'BEGIN:VEVENT' },
	'/(app)/meetings/[id=id]/run/calendar': { of: 'meeting', holds: 'BEGIN:VEVENT' },
	'/(public)/calendar/[token].ics': { of: 'none', holds: 'BEGIN:VEVENT' },
	'/(app)/meetings/[id=id]/note/text': { of: 'meeting', holds: 'benefits come first' },
	'/(app)/briefings/[id=id]': { of: 'paper', holds: 'who should ring first' },
	'/(app)/briefings/[id=id]/word': { of: 'paper', holds: 'who should ring first' },
	'/(app)/briefings/[id=id]/markdown': { of: 'paper', holds: 'who should ring first' },
	'/(app)/briefings/[id=id]/text': { of: 'paper', holds: 'who should ring first' },
	'/(app)/sets/[id=id]/file/export/word': { of: 'set', holds: 'A list on the wall' },
	'/(app)/sets/[id=id]/file/export/markdown': { of: 'set', holds: 'A list on the wall' },
	'/(app)/sets/[id=id]/file/export/json': { of: 'set', holds: 'A list on the wall' },
	'/(app)/sets/[id=id]/file/print': { of: 'set', holds: 'A list on the wall' },
	'/(app)/sets/[id=id]/story': { of: 'set', holds: 'the centre' },
	'/(public)/learning-notes/[id=id]/word': { of: 'note', holds: 'Ring back' },
	'/(public)/learning-notes/[id=id]/markdown': { of: 'note', holds: 'Ring back' },
	'/(public)/learning-notes/[id=id]/text': { of: 'note', holds: 'Ring back' },
	'/(public)/learning-notes/[id=id]': { of: 'note', holds: 'Ring back' },
	'/(public)/feeds/[of].atom': { of: 'none', holds: 'Ring back', publisher: true },
	'/(public)/feeds/[of].json': { of: 'none', holds: 'Ring back', publisher: true },
	'/(public)/papers/[id=id]': { of: 'action paper', holds: 'Benefits come first' },
	'/(public)/papers/[id=id]/word': { of: 'action paper', holds: 'Benefits come first' },
	'/(public)/papers/[id=id]/summary/word': { of: 'action paper', holds: 'Benefits come first' },
	'/(app)/objectives/[id=id]/word': { of: 'objective', holds: 'the centre', own: true },
	'/(app)/sets/[id=id]/evaluation/word': { of: 'set', holds: 'rings employers before' },
	'/(app)/sets/surveys/[id=id]/csv': { of: 'survey', holds: 'rings first' },
	'/(app)/sets/surveys': { of: 'none', holds: 'rings first', seat: 'coordinator' },
	'/(app)/sets/surveys/csv': { of: 'none', holds: 'rings first', seat: 'coordinator' },
	'/(app)/actions/csv': { of: 'none', holds: 'the centre', search: '?whose=all' },
	'/(app)/actions/plans/[id=id]/csv': { of: 'plan', holds: 'the centre' },
	'/(app)/actions/plans/[id=id]/word': { of: 'plan', holds: 'the centre', own: true },
	'/(app)/actions/plans/[id=id]/print': { of: 'plan', holds: 'the centre', own: true },
	'/(public)/search/csv': { of: 'none', holds: 'Ring back', search: '?words=ring+back' },
	'/(app)/learning-file/take-away/archive': { of: 'none', holds: 'the centre', own: true }
};

/** Copies that leave with nothing of a set in them. */
const WITHOUT: readonly string[] = [
	// One's own file: what one wrote oneself.
	'/(app)/learning-file/export/archive',
	'/(app)/learning-file/export/json',
	'/(app)/learning-file/export/markdown',
	'/(app)/learning-file/export/word',
	'/(app)/learning-file/tally/csv',
	'/(app)/learning-file/training/csv',
	// Of attributable meetings alone, none of which is under the rule.
	'/(app)/meetings/attendance/csv',
	// Of lessons, practices, what gathers them, easy reads and two people's session: none of them is a meeting's.
	'/(app)/tree/register/csv',
	'/(app)/tree/picture',
	'/(app)/supervision/[id=id]/copy/word',
	'/(public)/collections/[id=id]/word',
	'/(public)/collections/[id=id]/markdown',
	'/(public)/practices/csv',
	'/(public)/practices/csv/directory',
	'/(public)/practices/[id=id]/word',
	'/(public)/practices/[id=id]/markdown',
	'/(public)/practices/[id=id]/json',
	'/(public)/easy-read/[id=id]/word'
];

let seats: Seats;
let swept: () => Promise<void>;
let ids: Readonly<Record<Leaving['of'], Id>>;
/** Of the address under which Ada’s calendar program asks. */
let calendarToken: string;
beforeAll(async () => {
	const { store, clock, sweep } = await openStoreForAll();
	swept = sweep;
	composed.app = {
		store,
		clock,
		standings: [projectStanding, setStanding],
		config: { origin: 'http://grove.test', secret: 'for tests' }
	};
	seats = await openSeats(store, clock);
	await plantVocabularies(store);
	ids = await said(seats);
	calendarToken = await makeCalendarAddress(await seats.as('author'), { titles: 'plain' });
});
afterAll(async () => {
	await swept?.();
});

/** A Chatham House meeting of the Tuesday set, with its file, that names somebody wherever something can be typed. */
async function said({ world, as }: Seats): Promise<typeof ids> {
	const [ada, ben] = [await as('author'), await as('facilitator')];
	const set = world.sets.tuesday;
	const rule = { name: 'The Tuesday set', kind: 'learning-set', composition: 'practitioner', mode: 'chatham-house' };
	await changeSet(ben, set, v.parse(changeSetWish, { ...rule, version: (await ben.read.find(learningSets, set)).version }));
	const objective = await addObjective(
		await as('coordinator'),
		world.project,
		v.parse(setObjectiveWish, { kind: 'objective', number: 1, name: 'Into work' })
	);
	const plan = {
		title: 'What Ada brings from Harbour College',
		day: '2026-05-14',
		time: '10:00',
		minutes: 90,
		mode: 'chatham-house',
		host: 'Harbour College',
		place: 'Harbour College, room 4'
	};
	const meeting = await planMeeting(ben, set, v.parse(planMeetingWish, plan));
	const agenda = [
		{ kind: 'presentation', title: 'Ada presents', presenter: world.ids.Ada, speaker: 'Grace, Moss Street Advice' }
	];
	await setAgenda(ben, meeting, v.parse(setAgendaWish, { version: 1, agenda }));
	const attendance = [
		{ person: world.ids.Ada, how: 'present' },
		{ person: world.ids.Grace, how: 'apologies' },
		{ body: 'Moss Street Advice', count: 2, how: 'present' }
	];
	await recordAttendance(ben, meeting, v.parse(recordAttendanceWish, { version: 2, attendance }));
	const add = (text: string, more: object = {}) => addNoteItem(ben, meeting, v.parse(addNoteItemWish, { text, ...more }));
	const saying = await add('Eve of Harbour College says that benefits come first');
	await namedFor(await as('facilitator'), saying, world.ids.Eve);
	// Named for a body before that was refused; a group is called by a name of its own.
	await namedForBody(await as('facilitator'), await add('Ring the centre on a Tuesday'), 'Moss Street Advice');
	await openGroups(ben, meeting, { groups: 'Window\nDoor' });
	await add('What the window group says of the centre', { saidFor: 'Window' });
	const undertaken = { measure: 'Grace has the name', difference: 'Moss Street Advice rings less', objectives: [objective] };
	await add('! Ring the centre for Eve', { person: world.ids.Grace, due: '2026-05-29', ...undertaken });
	const own = await add('! Ring the centre with Ben', { person: world.ids.Ada, ...undertaken });
	await add('! Ask the centre at Northway Support', { body: 'Harbour College', ...undertaken });
	await add('! Ring the centre, with Tess Okoro', { person: world.ids.Ada, ...undertaken });
	await add('northway and Moss Street ring the centre; ADA and tess will ask MSA.');
	await add('Does Ada of Harbour College know who should ring first?', { kind: 'question' });
	const { action } = await ben.read.find(noteItems, own);
	await completeAction(ada, action!, { outcome: 'Ben and Harbour College rang' });
	await finaliseNote(await as('facilitator'), meeting);
	const next = await planMeeting(await as('facilitator'), set, v.parse(planMeetingWish, { ...plan, day: '2026-05-28' }));
	const paper = await beginPaper(await as('facilitator'), next, { title: 'What Grace asked', about: '' });
	const draft = await paperPage(await as('facilitator'), paper);
	const parts = draft.parts.map(({ of }) => ({ of, stays: true, note: 'Ben and Moss Street Advice know.' }));
	const words = { version: draft.version, title: draft.title, about: '', introduction: 'Eve of Harbour College asked.' };
	await writePaper(await as('facilitator'), paper, { ...words, parts, then: 'write' });
	await issuePaper(await as('facilitator'), paper, { version: 2 });
	const entry = await keepSetEntry(
		ada,
		set,
		v.parse(keepSetEntryWish, { text: 'A list on the wall, says Grace of Harbour College.' })
	);
	await addToSetEntry(await as('colleague'), entry, { text: 'Ask Ben and Eve.' });
	const mine = await keepEntry(await as('colleague'), v.parse(keepEntryWish, { text: 'Mine.' }));
	await shareEntry(await as('colleague'), mine, { audience: [`set:${set}`], wording: 'As Ada said at Moss Street Advice.' });
	const learning = { version: 0, readers: 'public', title: 'Ring back', wording: 'Ring back within a day.' } as const;
	const note = await issueLearningNote(await as('facilitator'), meeting, learning);
	await markParagraphs(await as('facilitator'), meeting, { paragraphs: [{ item: saying, version: 2, use: 'public' }] });
	const raised = { title: 'Benefits come first', wording: 'Benefits come first.', readers: 'staff' } as const;
	const challenge = await raiseFromNote(await as('facilitator'), saying, raised);
	const actionPaper = await publishedPaperOf({ world, as } as Seats, 'public', challenge);
	await askForEvaluation(await as('facilitator'), set);
	const quoted = { question: 'practice', words: 'Ada of Moss Street Advice rings employers before she writes.', quotable: true };
	const answers = [quoted, { question: 'myself', words: 'Not for a report.', quotable: false }];
	await addMember(await as('facilitator'), set, { person: world.ids.Farid });
	for (const seat of ['author', 'colleague', 'facilitator', 'partner', 'supervisor'] as const)
		await answerEvaluation(await as(seat), set, { answers });
	await closeEvaluation(await as('facilitator'), set);
	const survey = await surveyedOf({ world, as } as Seats);
	return { meeting, paper, set, note, survey, objective, 'action paper': actionPaper, plan: await planOf(ada, set), none: '' };
}

/** A survey whose questions and choices name people and bodies, answered by five. */
async function surveyedOf({ world, as }: Seats): Promise<Id> {
	const questions = [
		{ asks: 'Who rings first, Ada or Ben?', kind: 'choices', choices: 'Grace rings first\nHarbour College\nNobody' },
		{ asks: 'What did Eve say?', kind: 'words' }
	];
	const wish = {
		title: 'What Moss Street Advice asked',
		purpose: 'For Ben.',
		until: '2026-05-28',
		per: 'person',
		told: 'coordinators',
		questions
	};
	const id = await askSurvey(await as('facilitator'), world.sets.tuesday, v.parse(askSurveyWish, wish));
	const answers = [
		{ chosen: 0, words: '' },
		{ chosen: null, words: 'Ada of Harbour College.' }
	];
	for (const seat of ['author', 'colleague', 'facilitator', 'partner', 'supervisor'] as const)
		await answerSurvey(await as(seat), id, { version: 0, answers });
	await closeSurvey(await as('facilitator'), id);
	return id;
}

/** A plan that Ada keeps for the set, with all of its actions on it. */
async function planOf(ada: Context, set: Id): Promise<Id> {
	const period = { from: '2026-04-01', to: '2027-03-31', rhythm: { every: 4, unit: 'weeks' } };
	const wish = { ...period, title: 'This year', keeper: ada.actor.id, readers: [`set:${set}`] };
	const plan = await startWorkplan(ada, v.parse(startWorkplanWish, wish));
	const { items } = await ada.read.list(agreedActions, { where: { set } });
	await putOnWorkplan(ada, plan, { actions: items.map(({ id }) => id) });
	const { version } = await ada.read.find(workplans, plan);
	await reviewWorkplan(ada, plan, v.parse(reviewWorkplanWish, { version, words: 'Two are on their way.' }));
	return plan;
}

/** Everything that a file says, also what is packed inside it. */
function textOf(bytes: Uint8Array): string {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return strFromU8(bytes);
	return Object.entries(unzipSync(bytes))
		.map(([name, inside]) => `${name}\n${textOf(inside).replace(/<[^>]+>/g, ' ')}`)
		.join('\n');
}

async function copyOf(route: string, { of, search = '', seat = 'author' }: Leaving): Promise<string> {
	const id = ids[of];
	const url = new URL(
		route
			.replace(/\/\([a-z]+\)/g, '')
			.replace('[id=id]', id)
			.replace('[token]', calendarToken) + search,
		'http://grove.test'
	);
	const event = {
		locals: await seats.locals(seat),
		url,
		request: new Request(url),
		route: { id: route },
		params: { id, of: 'all', token: calendarToken },
		depends: () => undefined,
		setHeaders: () => undefined
	};
	const endpoint = (await endpoints[`/src/routes${route}/+server.ts`]?.())?.GET;
	if (!endpoint) return JSON.stringify(await (await pages[`/src/routes${route}/+page.server.ts`]!()).load!(event));
	const answer = (await endpoint(event)) as Response;
	expect(answer.status).toBe(200);
	return `${decodeURIComponent(answer.headers.get('content-disposition') ?? '')}\n${textOf(new Uint8Array(await answer.arrayBuffer()))}`;
}

/** Whatever writes a document of its own. Files that somebody attached leave as they came. */
const WRITES = /\bsend(Word|Markdown|Text|Csv|LongCsv|Json|Archive|Picture|Feed|Invitation|Dates|Calendar|Mail)\(/;

test('every document that leaves is looked at here, or holds nothing of a set', () => {
	const writing = Object.entries(sources).flatMap(([file, source]) => (WRITES.test(source) ? [routeOf(file)] : []));
	const listed = [...Object.keys(LEAVING).filter((route) => `/src/routes${route}/+server.ts` in endpoints), ...WITHOUT];
	expect(writing.toSorted()).toEqual(listed.toSorted());
});

describe('under the Chatham House rule no copy names anybody, any body or an owner of the set', () => {
	test.each(Object.entries(LEAVING))('%s', async (route, leaving) => {
		const copy = await copyOf(route, leaving);
		expect(copy).toContain(leaving.holds);
		const toTell = (name: string): boolean =>
			(leaving.own === true && name === 'Ada') || ((leaving.own || leaving.publisher) === true && name.startsWith('Northway'));
		const told = NAMES.filter((name) => !toTell(name));
		const found = told.filter((name) => new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'iu').test(copy));
		expect(found).toEqual([]);
	});

	test('a digest by mail', async () => {
		const { lines } = await newsByMail(await seats.as('author'), { told: [] });
		const letter = JSON.stringify(digestLetter('', lines, 'http://grove.test'));
		expect(letter).toContain('A meeting of a set of yours');
		expect(NAMES.filter((name) => new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'iu').test(letter))).toEqual([]);
	});
});
