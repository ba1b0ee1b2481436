import * as v from 'valibot';
import { attachFile } from '#lib/domain/attachments';
import { filesTakenOut } from '#lib/domain/learning-files';
import {
	addNoteItem,
	addNoteItemWish,
	addToSetEntry,
	answerForWords,
	answerMeeting,
	bidToPresent,
	bidToPresentWish,
	askForEvaluation,
	callOffMeeting,
	issueLearningNote,
	markParagraphs,
	mergeSets,
	wordsAskedFor,
	changeSetEntry,
	closeSurvey,
	changeSetEntryWish,
	askToOpen,
	circulatePresentation,
	contactsPage,
	contractPage,
	deleteNoteItem,
	endSet,
	facilitationsOffered,
	filesToOpen,
	finaliseNote,
	formSet,
	formSetWish,
	keepLearningDraft,
	keepLearningDraftWish,
	keepSetEntry,
	keepSetEntryWish,
	learningDraft,
	makeCalendarAddress,
	addContact,
	addContactWish,
	addMember,
	mergesProposed,
	offerFacilitation,
	offerPlace,
	offerSeat,
	openFilesToSet,
	openingsAsked,
	openPrioritisation,
	placesOffered,
	planMeeting,
	planMeetingWish,
	preparePresentation,
	preparePresentationWish,
	proposeIssue,
	proposeMerge,
	removeAddition,
	seatsOf,
	setEntryForm,
	setPage,
	settleContract,
	settleContractWish,
	throwSetDraftAway
} from '#lib/domain/learning-sets';
import { accounts } from '#lib/domain/people';
import { create } from '#lib/domain/shared/context';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { planText } from '#tests/attached-files';
import { answeredSurveyOf, surveyOf } from '../records';
import type { Seats } from '../seats';
import { deed, IN_THE_SET, SIGNED_IN, STAFF, versionOf, type Deed, type Given, type SignedIn } from './deed';
import { OLD_MINUTES_DEEDS } from './old-minutes';

const FACILITATOR = ['facilitator'] as const;
const MEETING = { title: 'Employers who go quiet', day: '2026-05-26', time: '10:00', minutes: 150, mode: 'confidential' };
const SURVEY = { title: 'Work trials', purpose: 'To see who has any.', until: '2026-05-28', per: 'person' };
const SET = { name: 'The Monday set', kind: 'learning-set', composition: 'practitioner', mode: 'confidential' };

/** A set of its own that Ben facilitates, with the members of the Tuesday set. */
async function newSet(seats: Seats): Promise<Id> {
	const ben = await seats.as('facilitator');
	const set = await formSet(ben, v.parse(formSetWish, SET));
	for (const name of ['Ada', 'Grace', 'Eve'] as const)
		await addMember(await seats.as('facilitator'), set, { person: seats.world.ids[name] });
	return set;
}
export async function newMeeting(seats: Seats): Promise<Id> {
	const set = await newSet(seats);
	return planMeeting(await seats.as('facilitator'), set, v.parse(planMeetingWish, MEETING));
}
const noted = async (seats: Seats, meeting: Id, saidBy = ''): Promise<Id> =>
	addNoteItem(await seats.as('facilitator'), meeting, v.parse(addNoteItemWish, { text: 'The sum first.', saidBy }));
const versionIn = (seats: Seats, meeting: Id) => versionOf(seats, 'set-meeting', meeting);

const ofMeeting = (
	action: string,
	may: readonly SignedIn[],
	fields: (seats: Seats, id: Id, by: SignedIn) => Promise<Given['fields']>
) => inMeeting('', action, may, fields);
const inMeeting = (
	route: string,
	action: string,
	may: readonly SignedIn[],
	fields: (seats: Seats, id: Id, by: SignedIn) => Promise<Given['fields']>,
	more: Pick<Deed, 'looks'> = {}
) =>
	deed(
		`/meetings/[id=id]${route}`,
		action,
		may,
		async (seats, by) => {
			const id = await newMeeting(seats);
			return { id, fields: (await fields(seats, id, by)) ?? {} };
		},
		more
	);
const reworded = async (seats: Seats, id: Id) => {
	const item = await noted(seats, id);
	return { item, version: await versionOf(seats, 'note-item', item), kind: 'information', text: 'The sum last.' };
};
const deleted = async (seats: Seats, id: Id) => {
	const item = await noted(seats, id);
	await deleteNoteItem(await seats.as('facilitator'), item);
	return { item };
};
const ofSet = (
	route: string,
	action: string,
	may: readonly SignedIn[],
	fields: (seats: Seats, set: Id, by: SignedIn) => Promise<Given['fields']>
) =>
	deed(`/sets/[id=id]${route}`, action, may, async (seats, by) => {
		const id = await newSet(seats);
		return { id, fields: (await fields(seats, id, by)) ?? {} };
	});
async function placeOf(seats: Seats, set: Id, who: SignedIn): Promise<Id> {
	const { actor } = await seats.as(who);
	const { members } = await setPage(await seats.as('facilitator'), set);
	return members.find(({ person }) => person === actor.id)!.membership;
}

const BID = { title: 'Stuck with a forum', readBy: 'set' };
const bidIn = async (seats: Seats, set: Id): Promise<Id> =>
	bidToPresent(await seats.as('author'), set, v.parse(bidToPresentWish, BID));

/** Ada's own presentation in a meeting. */
const presented = async (seats: Seats, meeting: Id): Promise<Id> =>
	preparePresentation(
		await seats.as('author'),
		meeting,
		v.parse(preparePresentationWish, { title: 'Stuck', issue: 'They went quiet.' })
	);

/** An entry by Ada in the file of a set of Ben's. */
async function entryInFile(seats: Seats): Promise<Id> {
	const set = await newSet(seats);
	return keepSetEntry(await seats.as('author'), set, v.parse(keepSetEntryWish, { text: 'The sum first.' }));
}
const ofSetEntry = (
	route: string,
	action: string,
	may: readonly SignedIn[],
	fields: (seats: Seats, entry: Id, by: SignedIn) => Promise<Given['fields']> = async () => ({})
) =>
	deed(`/sets/file/[id=id]${route}`, action, may, async (seats, by) => {
		const id = await entryInFile(seats);
		return { id, fields: (await fields(seats, id, by)) ?? {} };
	});
/** A file of Ada's that waits on an entry of hers to be looked at. */
async function waitingOn(seats: Seats, entry: Id): Promise<Id> {
	const ada = await seats.as('author');
	await attachFile(ada, entry, planText());
	return (await filesToOpen(ada, entry)).files[0]!.file;
}
/** A file that Ada took out of it again. */
async function takenOutOf(seats: Seats, entry: Id): Promise<Id> {
	const file = await waitingOn(seats, entry);
	await openFilesToSet(await seats.as('author'), entry, { files: [file] });
	const { version, files } = await setEntryForm(await seats.as('author'), entry);
	const attachments = [{ blob: files[0]!.blob, remove: true }];
	const wish = v.parse(changeSetEntryWish, { text: 'Without.', version, attachments });
	await changeSetEntry(await seats.as('author'), entry, wish);
	return (await filesTakenOut(await seats.as('author'), entry))[0]!.id;
}
const addedBy = async (seats: Seats, who: SignedIn, entry: Id): Promise<Id> =>
	addToSetEntry(await seats.as(who), entry, { text: 'For me too.' });

/** A place in a set of Ben's, offered to the coordinator. */
async function offered(seats: Seats): Promise<Id> {
	const { actor, store } = await seats.as('coordinator');
	const email = `${newId()}@northway.example`;
	const [held] = await store.as({ kind: 'system', name: 'setup' }).findMany([ref(accounts.kind, actor.id)]);
	const known = (held?.record as { email: string } | undefined)?.email;
	if (!known)
		await store.commit({
			by: 'setup',
			verb: 'given',
			subject: ref(accounts.kind, actor.id),
			changes: [create(accounts, actor.id, { email, disabled: null })]
		});
	const set = await newSet(seats);
	await offerPlace(await seats.as('facilitator'), set, { email: known ?? email });
	return (await placesOffered(await seats.as('coordinator'))).at(-1)!.id;
}

const LEARNING = { readers: 'staff', title: 'Ring back', wording: 'Within a day.' } as const;
const finalised = async (seats: Seats): Promise<Id> => {
	const id = await newMeeting(seats);
	await finaliseNote(await seats.as('facilitator'), id);
	return id;
};

/** The rest of a run of meetings; one that was planned by itself is a run of one. */
const RUN: readonly Deed[] = [
	inMeeting('/run', 'change', IN_THE_SET, async () => ({
		version: 1,
		weekday: 4,
		time: '14:00',
		minutes: 90,
		theme: 'Quiet firms'
	})),
	inMeeting('/run', 'end', IN_THE_SET, async () => ({ version: 1 }))
];

/** A finalised meeting with a learning note that Ben began. */
async function typedIn(seats: Seats) {
	const id = await finalised(seats);
	const { readers, ...words } = LEARNING;
	await keepLearningDraft(await seats.as('facilitator'), id, v.parse(keepLearningDraftWish, { readers, ...words }));
	return { id, fields: { draft: (await learningDraft(await seats.as('facilitator'), id, readers))!.id } };
}

/** What a meeting passes on beyond its set. */
const PASSING_ON: readonly Deed[] = [
	deed('/meetings/[id=id]/learning', 'mark', IN_THE_SET, async (seats) => {
		const id = await newMeeting(seats);
		const item = await noted(seats, id);
		const version = await versionOf(seats, 'note-item', item);
		return { id, fields: { 'paragraphs.0.item': item, 'paragraphs.0.version': version, 'paragraphs.0.use': 'learning' } };
	}),
	deed('/meetings/[id=id]/learning', 'withdraw', FACILITATOR, async (seats) => {
		const id = await finalised(seats);
		await issueLearningNote(await seats.as('facilitator'), id, { ...LEARNING, version: 0 });
		return { id };
	}),
	deed('/meetings/[id=id]/learning/note', 'keep', FACILITATOR, async (seats) => ({
		id: await finalised(seats),
		fields: LEARNING
	})),
	deed('/meetings/[id=id]/learning/note/draft', 'POST', FACILITATOR, async (seats) => ({
		id: await finalised(seats),
		fields: LEARNING
	})),
	deed('/meetings/[id=id]/learning/note', 'discard', FACILITATOR, typedIn),
	deed('/meetings/[id=id]/learning/note', 'bringBack', FACILITATOR, async (seats) => {
		const given = await typedIn(seats);
		await throwSetDraftAway(await seats.as('facilitator'), given.fields);
		return given;
	}),
	deed('/meetings/[id=id]/learning/note', 'issue', FACILITATOR, async (seats) => ({
		id: await finalised(seats),
		fields: { ...LEARNING, version: 0 }
	})),
	ofSet('/evaluation', 'ask', FACILITATOR, async () => ({})),
	ofSet('/evaluation', 'close', FACILITATOR, async (seats, set) => {
		await askForEvaluation(await seats.as('facilitator'), set);
		return {};
	}),
	ofSet('/informed', 'add', FACILITATOR, async () => ({
		...{ name: 'Jo Carter', body: 'Moss Street Advice', email: 'jo@moss.example' },
		...{ gets: ['agenda'], agreedOn: '2026-05-12' }
	})),
	ofSet('/informed', 'remove', FACILITATOR, async (seats, set) => {
		const ben = await seats.as('facilitator');
		const wish = { name: 'Jo Carter', email: 'jo@moss.example', gets: ['agenda'], agreedOn: '2026-05-12' };
		await addContact(ben, set, v.parse(addContactWish, wish));
		return { contact: (await contactsPage(ben, set)).contacts[0]!.id };
	}),
	ofSet('/evaluation', 'answer', IN_THE_SET, async (seats, set) => {
		await askForEvaluation(await seats.as('facilitator'), set);
		return { 'answers.0.question': 'practice', 'answers.0.words': 'I ring first.' };
	}),
	deed('/meetings/[id=id]/pulse', 'answer', IN_THE_SET, async (seats) => {
		const wish = v.parse(planMeetingWish, { ...MEETING, day: '2026-05-12' });
		const set = await newSet(seats);
		const id = await planMeeting(await seats.as('facilitator'), set, wish);
		const marks = ['heard', 'thought', 'try'].flatMap((term, at) => [
			[`marks.${at}.question`, term],
			[`marks.${at}.mark`, 4]
		]);
		return { id, fields: Object.fromEntries(marks) };
	}),
	deed('/meetings/words/[id=id]', 'answer', ['author'], async (seats) => {
		const { id, version } = await wordsOfAda(seats);
		return { id, fields: { version, answer: 'yes' } };
	}),
	deed('/meetings/words/[id=id]', 'takeBack', ['author'], async (seats) => {
		const { id, version } = await wordsOfAda(seats);
		await answerForWords(await seats.as('author'), id, { version, answer: 'yes' });
		return { id };
	})
];

/** Words of Ada's that she is asked about. */
async function wordsOfAda(seats: Seats) {
	const meeting = await newMeeting(seats);
	const said = { text: 'The sum first.', saidBy: seats.world.ids.Ada };
	const item = await addNoteItem(await seats.as('facilitator'), meeting, v.parse(addNoteItemWish, said));
	const paragraphs = [{ item, version: 1, use: 'learning' as const }];
	await markParagraphs(await seats.as('facilitator'), meeting, { paragraphs });
	return (await wordsAskedFor(await seats.as('author'))).find((each) => each.meeting.id === meeting)!;
}

/** The mark of a contract that Ben wrote down. */
async function settled(seats: Seats, set: Id): Promise<string> {
	const wish = v.parse(settleContractWish, { version: 0, limits: 'What we hear stays here.' });
	await settleContract(await seats.as('facilitator'), set, wish);
	return (await contractPage(await seats.as('facilitator'), set)).wording;
}
/** A proposal to merge a set of Ben's with one of the coordinator's. */
async function proposed(seats: Seats): Promise<Id> {
	const [{ actor }, set] = [await seats.as('coordinator'), await newSet(seats)];
	await proposeMerge(await seats.as('facilitator'), set, { name: 'The joint set', to: actor.id });
	return (await mergesProposed(await seats.as('coordinator'))).at(-1)!.id;
}
/** The facilitation of a set of Ben's, offered to the coordinator, who is no member. */
async function facilitationOffered(seats: Seats): Promise<Id> {
	const [{ actor }, set] = [await seats.as('coordinator'), await newSet(seats)];
	await offerFacilitation(await seats.as('facilitator'), set, { to: actor.id, afterwards: 'stays', words: '' });
	return (await facilitationsOffered(await seats.as('coordinator'))).find((each) => each.set === set)!.id;
}
/** A seat in a set of Ben's, offered to Ada. */
async function seatOffered(seats: Seats, set: Id): Promise<Id> {
	await offerSeat(await seats.as('facilitator'), set, { person: seats.world.ids.Ada });
	return (await seatsOf(await seats.as('author'), set)).offered[0]!.id;
}
/** Another set of theirs, whose terms of reference are written down. */
async function networkOf(seats: Seats): Promise<Id> {
	const set = await newSet(seats);
	const wish = v.parse(settleContractWish, { version: 0, terms: 'We advise.' });
	await settleContract(await seats.as('facilitator'), set, wish);
	return set;
}
/** Ben asks what comes first, and Ada proposes an issue. Gives its id. */
async function settling(seats: Seats, set: Id): Promise<Id> {
	await openPrioritisation(await seats.as('facilitator'), set, { question: 'What comes first?', votes: 3 });
	return proposeIssue(await seats.as('author'), set, { title: 'Rural buses', why: '' });
}
/** A request of Ben's to open the time in which all four were members. */
async function askedToOpen(seats: Seats, set: Id): Promise<Id> {
	await askToOpen(await seats.as('facilitator'), set, { of: set, circle: 4 });
	return (await openingsAsked(await seats.as('author'), [set]))[0]!.id;
}

export const SET_DEEDS: readonly Deed[] = [
	deed('/calendar', 'make', SIGNED_IN, async () => ({ fields: { titles: 'plain' } })),
	deed('/calendar', 'end', SIGNED_IN, async (seats, by) => {
		await makeCalendarAddress(await seats.as(by), { titles: 'plain' });
		return {};
	}),
	ofSet('/contract', 'agree', IN_THE_SET, async (seats, set) => ({ wording: await settled(seats, set) })),
	ofSet('/contract/edit', 'settle', FACILITATOR, async () => ({ version: 0, limits: 'What we hear stays here.' })),
	ofSet('/merge', 'merge', FACILITATOR, async (seats) => ({ name: 'The joint set', other: await newSet(seats) })),
	ofSet('/merge', 'propose', FACILITATOR, async (seats) => ({
		name: 'The joint set',
		to: (await seats.as('coordinator')).actor.id
	})),
	ofSet('/merge', 'drop', ['facilitator', 'coordinator'], async (seats) => ({ proposal: await proposed(seats) })),
	deed('/sets/proposals/[id=id]', 'takeUp', ['coordinator'], async (seats) => ({
		id: await proposed(seats),
		fields: { other: await formSet(await seats.as('coordinator'), v.parse(formSetWish, SET)) }
	})),
	deed('/sets/proposals/[id=id]', 'decline', ['facilitator', 'coordinator'], async (seats) => ({ id: await proposed(seats) })),
	ofSet('/split', 'split', FACILITATOR, async ({ world: { ids } }) => ({
		firstName: 'The first',
		first: [ids.Ben, ids.Ada],
		firstFacilitator: ids.Ben,
		secondName: 'The second',
		second: [ids.Grace, ids.Eve],
		secondFacilitator: ids.Grace
	})),
	ofSet('/earlier', 'ask', IN_THE_SET, async (_, set) => ({ of: set, circle: 4 })),
	ofSet('/earlier', 'answer', IN_THE_SET, async (seats, set) => ({ request: await askedToOpen(seats, set), answer: 'yes' })),
	deed('/sets', 'take', ['coordinator'], async (seats) => ({ fields: { offer: await offered(seats) } })),
	deed('/sets', 'decline', ['coordinator'], async (seats) => ({ fields: { offer: await offered(seats) } })),
	deed('/sets/new', 'form', STAFF, async () => ({ fields: SET })),
	ofSet('/edit', 'change', FACILITATOR, async (seats, set) => ({
		...SET,
		name: 'The Tuesday evening set',
		version: await versionOf(seats, 'learning-set', set)
	})),
	ofSet('/edit', 'end', FACILITATOR, async () => ({})),
	ofSet('/edit', 'resume', FACILITATOR, async (seats, set) => {
		await endSet(await seats.as('facilitator'), set);
		return {};
	}),
	ofSet('/meetings/new', 'plan', IN_THE_SET, async () => MEETING),
	ofSet('/priorities', 'open', FACILITATOR, async () => ({ question: 'What comes first?', votes: 3 })),
	ofSet('/priorities', 'propose', IN_THE_SET, async (seats, set) => {
		await settling(seats, set);
		return { title: 'Transport' };
	}),
	ofSet('/priorities', 'withdraw', ['author'], async (seats, set) => ({ issue: await settling(seats, set) })),
	ofSet('/priorities', 'vote', IN_THE_SET, async (seats, set) => ({
		'votes.0.issue': await settling(seats, set),
		'votes.0.count': 2
	})),
	ofSet('/priorities', 'close', FACILITATOR, async (seats, set) => {
		await settling(seats, set);
		return {};
	}),
	ofSet('/seats', 'offer', FACILITATOR, async ({ world }) => ({ person: world.ids.Ada })),
	ofSet('/seats', 'take', ['author'], async (seats, set) => ({
		network: await networkOf(seats),
		seat: await seatOffered(seats, set)
	})),
	ofSet('/seats', 'end', ['facilitator', 'author'], async (seats, set) => ({ seat: await seatOffered(seats, set) })),
	ofSet('/surveys/new', 'ask', FACILITATOR, async () => ({
		...SURVEY,
		'questions.0.asks': 'Do you?',
		'questions.0.kind': 'words'
	})),
	deed('/sets/surveys/[id=id]', 'answer', IN_THE_SET, async (seats) => ({
		id: await surveyOf(seats, await newSet(seats)),
		fields: { version: 0, 'answers.0.chosen': 1 }
	})),
	deed('/sets/surveys/[id=id]', 'close', FACILITATOR, async (seats) => ({ id: await surveyOf(seats, await newSet(seats)) })),
	deed('/sets/surveys/[id=id]', 'takeBack', FACILITATOR, async (seats) => ({
		id: await answeredSurveyOf(seats, await newSet(seats))
	})),
	deed('/sets/surveys/[id=id]', 'again', FACILITATOR, async (seats) => {
		const id = await surveyOf(seats, await newSet(seats));
		await closeSurvey(await seats.as('facilitator'), id);
		return { id, fields: { purpose: SURVEY.purpose, until: SURVEY.until } };
	}),
	ofSet('/bids', 'bid', IN_THE_SET, async () => BID),
	deed('/sets/[id=id]/bids', 'carryOn', ['author'], async (seats) => {
		const [one, other] = [await newSet(seats), await newSet(seats)];
		// Somebody is new to the bid, so that its presenter is asked.
		await addMember(await seats.as('facilitator'), other, { person: seats.world.ids.Farid });
		const bid = await bidIn(seats, one);
		return { id: await mergeSets(await seats.as('facilitator'), one, { name: 'Both', other }), fields: { bid } };
	}),
	ofSet('/bids', 'withdraw', ['author'], async (seats, set) => ({ bid: await bidIn(seats, set) })),
	ofSet('/bids', 'pick', FACILITATOR, async (seats, set) => ({
		bid: await bidIn(seats, set),
		meeting: await planMeeting(await seats.as('facilitator'), set, v.parse(planMeetingWish, MEETING)),
		minutes: 40
	})),
	ofSet('/meetings/series', 'plan', IN_THE_SET, async () => {
		const { title: theme, day, ...held } = MEETING;
		return { ...held, theme, 'meetings.0.day': day, 'meetings.1.day': '' };
	}),
	ofSet('/members', 'add', FACILITATOR, async ({ world }) => ({ person: world.ids.Farid })),
	ofSet('/members', 'offer', FACILITATOR, async () => ({ email: 'somebody@harbour.example' })),
	ofSet('/members', 'end', ['facilitator', 'author'], async (seats, set) => ({
		membership: await placeOf(seats, set, 'author')
	})),
	ofSet('/members', 'leave', ['facilitator', 'author'], async (seats, set) => ({
		membership: await placeOf(seats, set, 'author')
	})),
	ofSet('/members', 'offerFacilitation', FACILITATOR, async ({ world }) => ({ to: world.ids.Ada, afterwards: 'stays' })),
	ofSet('/members', 'withdrawFacilitation', FACILITATOR, async (seats) => ({ offer: await facilitationOffered(seats) })),
	deed('/sets/facilitation/[id=id]', 'takeOver', ['coordinator'], async (seats) => ({ id: await facilitationOffered(seats) })),
	deed('/sets/facilitation/[id=id]', 'decline', ['coordinator'], async (seats) => ({ id: await facilitationOffered(seats) })),
	ofSet('/file/write', 'keep', IN_THE_SET, async () => ({ text: 'The sum first.', day: '2026-05-13' })),
	ofSetEntry('', 'add', IN_THE_SET, async () => ({ text: 'For me too.' })),
	ofSetEntry('', 'takeBack', ['colleague'], async (seats, id) => ({ addition: await addedBy(seats, 'colleague', id) })),
	ofSetEntry('', 'restore', ['colleague'], async (seats, id) => {
		const addition = await addedBy(seats, 'colleague', id);
		await removeAddition(await seats.as('colleague'), { addition });
		return { addition };
	}),
	ofSetEntry('', 'lesson', IN_THE_SET, async () => ({ words: 'The sum first.' })),
	ofSetEntry('', 'delete', ['author']),
	ofSetEntry('/edit', 'save', ['author'], async (seats, id) => ({
		version: await versionOf(seats, 'set-entry', id),
		text: 'The sum last.',
		day: '2026-05-13'
	})),
	ofSetEntry('/files', 'open', ['author'], async (seats, id) => ({ files: [await waitingOn(seats, id)] })),
	ofSetEntry('/files', 'leaveOut', ['author'], async (seats, id) => ({ file: await waitingOn(seats, id) })),
	ofSetEntry('/history', 'bringBack', ['author'], async (seats, id) => ({ file: await takenOutOf(seats, id) })),
	...OLD_MINUTES_DEEDS,
	ofMeeting('add', IN_THE_SET, async () => ({ text: 'The sum first.' })),
	ofMeeting('change', IN_THE_SET, reworded),
	ofMeeting('remove', IN_THE_SET, async (seats, id) => ({ item: await noted(seats, id) })),
	ofMeeting('restore', FACILITATOR, deleted),
	ofMeeting('answered', IN_THE_SET, async (seats, meeting) => {
		const asked = v.parse(addNoteItemWish, { text: 'Who rings?', kind: 'question' });
		return { item: await addNoteItem(await seats.as('facilitator'), meeting, asked), answered: 'yes' };
	}),
	inMeeting('/live', 'line', IN_THE_SET, async () => ({ text: 'The sum first.' })),
	inMeeting('/live', 'here', IN_THE_SET, async ({ world }) => ({ person: world.ids.Ada, how: 'present' })),
	inMeeting('/live', 'apologies', IN_THE_SET, async (seats, id) => {
		await answerMeeting(await seats.as('author'), id, { answer: 'apologies', note: '', substitute: '' });
		return {};
	}),
	inMeeting('/live', 'round', FACILITATOR, async () => ({ round: 'question', minutes: 20 })),
	inMeeting('/live', 'turn', FACILITATOR, async ({ world }) => ({ person: world.ids.Ada })),
	inMeeting('/live', 'figures', FACILITATOR, async () => ({ seenBy: 'room', questions: 'yes' })),
	inMeeting('/live', 'question', FACILITATOR, async () => ({ question: 'open' })),
	inMeeting('/live', 'open', FACILITATOR, async () => ({ groups: 'Window\nDoor' })),
	inMeeting('/live', 'join', FACILITATOR, async () => ({})),
	inMeeting('/live/understood', 'POST', IN_THE_SET, async () => ({ text: '! Ada to ring them by Friday' }), { looks: true }),
	ofMeeting('lesson', IN_THE_SET, async (seats, id) => ({
		item: await noted(seats, id, seats.world.ids.Ada),
		words: 'The sum first.'
	})),
	ofMeeting('attend', IN_THE_SET, async (seats, id) => ({
		version: await versionIn(seats, id),
		'attendance.0.person': seats.world.ids.Ada,
		'attendance.0.how': 'present'
	})),
	ofMeeting('prepare', IN_THE_SET, async () => ({ title: 'Stuck', issue: 'They went quiet.' })),
	ofMeeting('circulate', ['author'], async (seats, id) => ({ presentation: await presented(seats, id), parts: ['issue'] })),
	ofMeeting('takeBack', ['author'], async (seats, id) => {
		const presentation = await presented(seats, id);
		await circulatePresentation(await seats.as('author'), presentation, { parts: ['issue'] });
		return { presentation };
	}),
	ofMeeting('finalise', FACILITATOR, async () => ({})),
	ofMeeting('reopen', FACILITATOR, async (seats, id) => {
		await finaliseNote(await seats.as('facilitator'), id);
		return { reason: 'A name was wrong.' };
	}),
	...RUN,
	...PASSING_ON,
	deed('/meetings/[id=id]/agenda', 'set', IN_THE_SET, async (seats) => {
		const id = await newMeeting(seats);
		return { id, fields: { version: await versionIn(seats, id), 'agenda.0.title': 'Welcome', 'agenda.0.kind': 'topic' } };
	}),
	deed('/meetings/[id=id]/edit', 'change', IN_THE_SET, async (seats) => {
		const id = await newMeeting(seats);
		return { id, fields: { ...MEETING, version: await versionIn(seats, id), title: 'Employers who ring back' } };
	}),
	ofMeeting('holdAfterAll', IN_THE_SET, async (seats, id) => {
		await callOffMeeting(await seats.as('facilitator'), id, { version: await versionIn(seats, id), reason: '' });
		return { version: await versionIn(seats, id) };
	}),
	ofMeeting('answer', IN_THE_SET, async () => ({ answer: 'coming', note: 'A little late.' })),
	deed('/today', 'answer', IN_THE_SET, async (seats) => ({
		fields: { meeting: await newMeeting(seats), answer: 'apologies' }
	})),
	ofMeeting('reached', IN_THE_SET, async (seats, id) => ({ version: await versionIn(seats, id) })),
	deed('/meetings/[id=id]/edit', 'callOff', IN_THE_SET, async (seats) => {
		const id = await newMeeting(seats);
		return { id, fields: { version: await versionIn(seats, id), reason: 'The library is closed.' } };
	}),
	deed('/meetings/[id=id]/edit', 'delete', FACILITATOR, async (seats) => {
		const set = await newSet(seats);
		const id = await planMeeting(await seats.as('facilitator'), set, v.parse(planMeetingWish, MEETING));
		return { id, fields: { set } };
	})
];
