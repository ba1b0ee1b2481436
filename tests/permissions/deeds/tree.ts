import * as v from 'valibot';
import { completeAction, completeActionWish, undertakingWish } from '#lib/domain/actions';
import {
	agreeActionOnLesson,
	applyLesson,
	applyLessonWish,
	branchPage,
	commentOnLesson,
	growBranch,
	lessonPage,
	lookAgain,
	lookAgainWish,
	mergeLesson,
	noticeLesson,
	noticeLessonWish,
	resolveComment,
	validateLesson,
	validateLessonWish
} from '#lib/domain/learning-tree';
import { planMeeting, planMeetingWish } from '#lib/domain/learning-sets';
import type { Id } from '#lib/domain/shared/ids';
import { askForLessonInSupervision } from '#lib/domain/supervision';
import type { Seats } from '../seats';
import { deed, SIGNED_IN, STAFF, versionOf, type Deed, type Given, type SignedIn } from './deed';
import { newProject, plantBranch } from './ground';
import { sessionOf } from './learning-files';

const APPLIED = { changed: 'Money first', where: 'Bury team', weeks: 4 };
const WORDS = { title: 'Settle benefits first', whatHappened: 'The sum was done.' };

/** A lesson of Ada's that all staff read. */
async function lessonOf(seats: Seats, place?: Id): Promise<Id> {
	const wish = { ...WORDS, place: place ?? (await plantBranch(seats)), audience: ['staff'] };
	return noticeLesson(await seats.as('author'), v.parse(noticeLessonWish, wish));
}
const WATCHING = { version: 1, decision: 'keep-watching', reason: 'We wait for spring.' };
const lessonOfCoordinator = async (seats: Seats): Promise<Id> => {
	const wish = { ...WORDS, place: await plantBranch(seats), audience: ['staff'] };
	return noticeLesson(await seats.as('coordinator'), v.parse(noticeLessonWish, wish));
};
const lessonVersion = (seats: Seats, id: Id) => versionOf(seats, 'lesson', id);

const ofLesson = (
	action: string,
	may: readonly SignedIn[],
	fields: Given['fields'] = {},
	ready?: (seats: Seats, id: Id) => Promise<unknown>
) =>
	deed('/tree/lessons/[id=id]', action, may, async (seats) => {
		const id = await lessonOf(seats);
		await ready?.(seats, id);
		return { id, fields: { version: await lessonVersion(seats, id), ...fields } };
	});

async function validated(seats: Seats, id: Id): Promise<void> {
	await validateLesson(
		await seats.as('colleague'),
		id,
		v.parse(validateLessonWish, { words: 'I saw it too.', where: 'The mill' })
	);
}
async function acted(seats: Seats, id: Id): Promise<void> {
	await validated(seats, id);
	const grace = await seats.as('colleague');
	const wish = v.parse(undertakingWish, { what: 'Do the sum', person: seats.world.ids.Grace });
	const action = await agreeActionOnLesson(grace, id, wish);
	await completeAction(grace, action, v.parse(completeActionWish, { outcome: 'Done together.' }));
}
async function applied(seats: Seats, id: Id): Promise<void> {
	await acted(seats, id);
	const wish = { ...APPLIED, version: await lessonVersion(seats, id) };
	await applyLesson(await seats.as('colleague'), id, v.parse(applyLessonWish, wish));
}
/** Applied four weeks ago at the latest, and found to be still so: the clock has moved on meanwhile. */
async function lasted(seats: Seats, id: Id): Promise<void> {
	await applied(seats, id);
	seats.world.clock.moveOn(4 * 7 * 24);
	const farid = await seats.as('supervisor');
	const [line] = (await lessonPage(farid, id)).applied;
	await lookAgain(farid, line!.id, v.parse(lookAgainWish, { version: line!.version, still: 'yes', words: 'All there.' }));
}

const ofBranch = (action: string, may: readonly SignedIn[], given: (seats: Seats, id: Id) => Promise<Given['fields']>) =>
	deed('/tree/branches/[id=id]', action, may, async (seats) => {
		const id = await plantBranch(seats);
		return { id, fields: (await given(seats, id)) ?? {} };
	});
const SHAPE = ['author', 'coordinator'] as const;

/** What Grace says under a lesson of Ada's, who is not named and grew its branch. */
async function commentOf(seats: Seats): Promise<{ id: Id; comment: Id }> {
	const id = await lessonOf(seats);
	return { id, comment: await commentOnLesson(await seats.as('colleague'), id, { words: 'And elsewhere?' }) };
}
const ofComment = (action: string, may: readonly SignedIn[], fields: Given['fields'] = {}) =>
	deed('/tree/lessons/[id=id]', action, may, async (seats) => {
		const { id, comment } = await commentOf(seats);
		return { id, fields: { comment, version: 1, ...fields } };
	});

/** Farid asks Ada whether a lesson may be made of her words. */
async function requestOf(seats: Seats): Promise<Id> {
	return askForLessonInSupervision(await seats.as('supervisor'), await sessionOf(seats), { words: 'The sum first.' });
}

export const TREE_DEEDS: readonly Deed[] = [
	deed('/tree', 'move', STAFF, async (seats) => ({
		fields: { what: `lesson/${await lessonOf(seats)}`, place: await plantBranch(seats) }
	})),
	deed('/tree/branches/new', 'grow', STAFF, async (seats) => ({
		fields: { project: await newProject(seats), name: 'Benefits' }
	})),
	ofBranch('rename', SHAPE, async (seats, id) => ({ version: await versionOf(seats, 'branch', id), name: 'Money' })),
	ofBranch('move', SHAPE, async (seats, id) => {
		const ada = await seats.as('author');
		const project = (await branchPage(ada, id)).project.id;
		return { parent: await growBranch(ada, { project, name: 'Elsewhere', parent: '' }), place: '1' };
	}),
	ofBranch('remove', SHAPE, async () => ({})),
	deed('/tree/lessons/new', 'review', SIGNED_IN, async () => ({ fields: { ...WORDS } }), { looks: true }),
	deed('/tree/lessons/new', 'notice', STAFF, async (seats) => ({
		fields: { ...WORDS, place: await plantBranch(seats), audience: ['staff'] }
	})),
	ofLesson('identify', STAFF, { where: 'Team meeting' }),
	ofLesson(
		'validate',
		STAFF.filter((seat) => seat !== 'author'),
		{ words: 'I saw it too.', where: 'The mill' }
	),
	ofLesson('apply', STAFF, APPLIED, acted),
	deed('/tree/lessons/[id=id]', 'lookAgain', STAFF, async (seats) => {
		const id = await lessonOf(seats);
		await applied(seats, id);
		const [line] = (await lessonPage(await seats.as('colleague'), id)).applied;
		return { id, fields: { line: line!.id, version: line!.version, still: 'yes', words: 'All there.' } };
	}),
	ofLesson('embed', STAFF, { reason: 'New starters are shown it.' }, lasted),
	ofLesson('keepWatching', STAFF, { reason: 'We wait for spring.' }),
	deed('/meetings/[id=id]', 'decide', ['author', 'colleague', 'facilitator'], async (seats) => {
		const wish = { title: 'The team', day: '2026-05-26', time: '10:00', minutes: 60, mode: 'confidential' };
		const meeting = await planMeeting(await seats.as('facilitator'), seats.world.sets.tuesday, v.parse(planMeetingWish, wish));
		return { id: meeting, fields: { ...WATCHING, lesson: await lessonOfCoordinator(seats) } };
	}),
	deed('/supervision/[id=id]', 'decide', ['author', 'supervisor'], async (seats) => ({
		id: await sessionOf(seats),
		fields: { ...WATCHING, lesson: await lessonOfCoordinator(seats) }
	})),
	ofLesson('setAside', STAFF, { reason: 'It did not hold.' }),
	deed('/tree/lessons/[id=id]/supersede', 'default', STAFF, async (seats) => {
		const place = await plantBranch(seats);
		const id = await lessonOf(seats, place);
		return { id, fields: { version: await lessonVersion(seats, id), by: await lessonOf(seats, place) } };
	}),
	deed('/tree/lessons/[id=id]/merge', 'default', STAFF, async (seats) => {
		const place = await plantBranch(seats);
		const id = await lessonOf(seats, place);
		return { id, fields: { version: await lessonVersion(seats, id), into: await lessonOf(seats, place) } };
	}),
	deed('/tree/lessons/[id=id]', 'unmerge', STAFF, async (seats) => {
		const place = await plantBranch(seats);
		const [id, into] = [await lessonOf(seats, place), await lessonOf(seats, place)];
		await mergeLesson(await seats.as('colleague'), id, { version: await lessonVersion(seats, id), into, notHeld: '' });
		return { id, fields: { version: await lessonVersion(seats, id) } };
	}),
	ofLesson('split', STAFF, { firstTitle: 'By day', secondTitle: 'At night', firstContext: '', secondContext: '' }),
	deed('/tree/lessons/[id=id]/hang', 'default', STAFF, async (seats) => {
		const id = await lessonOf(seats);
		return { id, fields: { version: await lessonVersion(seats, id), place: await plantBranch(seats) } };
	}),
	ofLesson('agree', STAFF, { what: 'Do the sum' }),
	ofLesson('comment', STAFF, { words: 'So it was at the mill.' }),
	ofComment('changeComment', ['colleague'], { words: 'So it was at the mill.' }),
	ofComment('deleteComment', ['colleague']),
	ofComment('resolveComment', SHAPE),
	deed('/tree/lessons/[id=id]', 'reopenComment', SHAPE, async (seats) => {
		const { id, comment } = await commentOf(seats);
		await resolveComment(await seats.as('coordinator'), comment, { version: 1 });
		return { id, fields: { comment, version: 2 } };
	}),
	ofLesson('withdraw', ['author']),
	deed('/tree/lessons/[id=id]/redact', 'save', ['author'], async (seats) => {
		const id = await lessonOf(seats);
		const empty = { context: '', why: '', soWhat: '', notHeld: '' };
		return { id, fields: { version: await lessonVersion(seats, id), ...WORDS, ...empty, title: 'Benefits first' } };
	}),
	deed(
		'/tree/requests/[id=id]',
		'review',
		['author', 'supervisor'],
		async (seats) => ({ id: await requestOf(seats), fields: { ...WORDS } }),
		{ looks: true }
	),
	deed('/tree/requests/[id=id]', 'agree', ['author'], async (seats) => ({
		id: await requestOf(seats),
		fields: { ...WORDS, place: await plantBranch(seats), audience: ['staff'] }
	})),
	deed('/tree/requests/[id=id]', 'decline', ['author', 'supervisor'], async (seats) => ({ id: await requestOf(seats) }))
];
