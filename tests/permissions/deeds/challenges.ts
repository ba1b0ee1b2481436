import * as v from 'valibot';
import {
	addResearchToChallenge,
	addResearchWish,
	challengePage,
	endChallenge,
	raiseChallenge,
	raiseFromNote
} from '#lib/domain/action-papers';
import { addNoteItem, addNoteItemWish, finaliseNote, markParagraphs } from '#lib/domain/learning-sets';
import { noticeLesson, noticeLessonWish } from '#lib/domain/learning-tree';
import type { Id } from '#lib/domain/shared/ids';
import type { Seats } from '../seats';
import { deed, STAFF, versionOf, type Deed, type Given, type SignedIn } from './deed';
import { plantBranch } from './ground';
import { newMeeting } from './sets';

const WISH = { title: 'Letters reach few', wording: 'They are put away unopened.', readers: 'staff' } as const;
const RESEARCH = { author: 'Example Institute', year: '2007', title: 'What lasts' };
/** Whoever raised it, and a coordinator. */
const ANSWERABLE = ['author', 'coordinator'] as const;

const raised = async (seats: Seats): Promise<Id> => raiseChallenge(await seats.as('author'), WISH);
const on = (action: string, may: readonly SignedIn[], fields: (seats: Seats, id: Id) => Promise<Given['fields']>): Deed =>
	deed('/challenges/[id=id]', action, may, async (seats) => {
		const id = await raised(seats);
		return { id, fields: (await fields(seats, id)) ?? {} };
	});

/** A paragraph of a finalised note that may leave. */
async function leaving(seats: Seats): Promise<Id> {
	const meeting = await newMeeting(seats);
	const item = await addNoteItem(
		await seats.as('facilitator'),
		meeting,
		v.parse(addNoteItemWish, { text: 'Letters reach few.' })
	);
	await finaliseNote(await seats.as('facilitator'), meeting);
	await markParagraphs(await seats.as('facilitator'), meeting, { paragraphs: [{ item, version: 1, use: 'learning' }] });
	return item;
}

export const CHALLENGE_DEEDS: readonly Deed[] = [
	deed('/challenges/new', 'raise', STAFF, async () => ({ fields: WISH })),
	deed('/meetings/items/[id=id]/challenge', 'raise', ['facilitator'], async (seats) => ({
		id: await leaving(seats),
		fields: WISH
	})),
	deed('/meetings/items/[id=id]/challenge', 'takeBack', ['facilitator'], async (seats) => {
		const id = await leaving(seats);
		await raiseFromNote(await seats.as('facilitator'), id, WISH);
		return { id };
	}),
	on('reword', ANSWERABLE, async (seats, id) => ({ ...WISH, version: await versionOf(seats, 'challenge', id) })),
	on('cite', STAFF, async (seats) => {
		const wish = {
			title: 'Ring first',
			whatHappened: 'Somebody answered.',
			place: await plantBranch(seats),
			audience: ['staff']
		};
		return { source: `lesson/${await noticeLesson(await seats.as('author'), v.parse(noticeLessonWish, wish))}` };
	}),
	on('research', STAFF, async () => RESEARCH),
	on('remove', STAFF, async (seats, id) => {
		await addResearchToChallenge(await seats.as('author'), id, v.parse(addResearchWish, RESEARCH));
		return { evidence: (await challengePage(await seats.as('author'), id)).evidence[0]!.id };
	}),
	on('end', ANSWERABLE, async () => ({ is: 'settled', reason: 'A shared sheet is in use.' })),
	on('resume', ANSWERABLE, async (seats, id) => {
		await endChallenge(await seats.as('author'), id, { is: 'settled', reason: 'A shared sheet is in use.' });
		return {};
	}),
	// One that came out of a meeting is taken back there: src/lib/domain/action-papers/challenge.test.ts
	on('takeBack', ['author'], async () => ({}))
];
