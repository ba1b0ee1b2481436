import * as v from 'valibot';
import { raiseChallenge } from '#lib/domain/action-papers';
import { answeredRecommendationOf, actionPaperOf, publishedPaperOf } from './papers';
import { attachFile, waitingFor } from '#lib/domain/attachments';
import { keepEntry, keepEntryWish } from '#lib/domain/learning-files';
import { tallyWork, tallyWorkWish } from '#lib/domain/invisible-work';
import {
	addMember,
	addNoteItem,
	addNoteItemWish,
	answerSurvey,
	askSurvey,
	askSurveyWish,
	closeSurvey,
	facilitationsOffered,
	filesToOpen,
	finaliseNote,
	issueLearningNote,
	keepSetEntry,
	keepSetEntryWish,
	offerFacilitation,
	openFilesToSet,
	planMeeting,
	planMeetingWish
} from '#lib/domain/learning-sets';
import { commentOnLesson, growBranch, noticeLesson, noticeLessonWish } from '#lib/domain/learning-tree';
import { vocabulariesOf } from '#lib/domain/people';
import { attachToPractice, draftPractice, draftPracticeWish, firstTemplates, templates } from '#lib/domain/practices';
import { addObjective, setObjectiveWish, startProject, startProjectWish } from '#lib/domain/projects';
import { beginCollection, shareCollection } from '#lib/domain/reading-collections';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { planSupervision, planSupervisionWish } from '#lib/domain/supervision';
import { startWorkplan, startWorkplanWish } from '#lib/domain/workplans';
import { noteTraining, noteTrainingWish } from '#lib/domain/training-log';
import { readTemplates } from '#lib/server/content';
import { planText } from '../attached-files';
import { plantVocabularies } from '../plant-vocabularies';
import { adoptionOf } from './adoptions';
import { easyReadsOf } from './easy-reads';
import { handoverOf } from './handovers';
import { issuedPaperOf, paperOf } from './briefing-papers';
import { oldMeetingOf, reviewOf } from './old-minutes';
import { editionMade } from './deeds/forms';
import type { RecordName } from './matrix';
import { broughtTogether } from './practice-imports';
import type { Seats } from './seats';

const MEETING = { title: 'Employers who go quiet', day: '2026-05-26', time: '10:00', minutes: 150, mode: 'confidential' };

/** What the ids of the matrix's addresses stand for, made through the use cases that people use. */
export async function makeRecords(seats: Seats): Promise<Readonly<Record<RecordName, Id>>> {
	const [ada, coordinator] = [await seats.as('author'), await seats.as('coordinator')];
	const template = await plantTemplates(seats);
	await plantVocabularies(seats.world.store);
	const project = await startProject(coordinator, v.parse(startProjectWish, { name: 'Open Doors' }));
	const branch = await growBranch(ada, { project, name: 'Benefits and money', parent: '' });
	const [form, beside] = [newId(), newId()];
	const { blob } = await attachFile(ada, form, planText());
	const setEntry = await keepSetEntry(ada, seats.world.sets.tuesday, v.parse(keepSetEntryWish, { text: 'What we noticed.' }));
	const ofSetEntry = await attachFile(ada, setEntry, planText());
	await openFilesToSet(ada, setEntry, { files: (await filesToOpen(ada, setEntry)).files.map(({ file }) => file) });
	const lesson = { title: 'Settle benefits first', whatHappened: 'The sum was done.', place: branch, audience: ['staff'] };
	const noticed = await noticeLesson(ada, v.parse(noticeLessonWish, lesson));
	const brought = await broughtTogether(seats);
	const draft = await draftPractice(ada, v.parse(draftPracticeWish, { template, title: 'A first visit' }));
	const ofDraft = await attachFile(ada, draft, planText());
	await attachToPractice(ada, draft, { files: (await waitingFor(ada, draft)).map(({ id }) => id) });
	return {
		none: newId(),
		'private entry': await keepEntry(ada, v.parse(keepEntryWish, { text: 'What I noticed today.', draft: form })),
		'file of the private entry': blob,
		'form being filled in': beside,
		'file of the form': (await attachFile(ada, beside, planText())).blob,
		'tally mark': await tallyWork(ada, v.parse(tallyWorkWish, { category: 'aftercare', minutes: 15 })),
		'private training': await noteTraining(
			ada,
			v.parse(noteTrainingWish, { title: 'Better-off sums', day: '2026-05-12', hours: 3 })
		),
		person: seats.world.ids.Grace,
		form: template,
		'edition at work': await editionMade(seats),
		vocabulary: (await vocabulariesOf(ada.read)).get('barriers')!.id,
		supervisee: seats.world.ids.Ada,
		project,
		objective: await addObjective(
			coordinator,
			project,
			v.parse(setObjectiveWish, { kind: 'objective', number: 1, name: 'Into work' })
		),
		branch,
		set: seats.world.sets.tuesday,
		'set entry': setEntry,
		'facilitation offer': await offered(seats),
		survey: await surveyOf(seats, seats.world.sets.tuesday),
		'file of the set entry': ofSetEntry.blob,
		meeting: await planMeeting(await seats.as('facilitator'), seats.world.sets.tuesday, v.parse(planMeetingWish, MEETING)),
		'learning note': await learningNoteOf(seats),
		'note item': await noteItemOf(seats),
		'paper at work': await actionPaperOf(seats),
		...(await answeredRecommendationOf(seats)),
		'published paper': await publishedPaperOf(seats, 'staff'),
		challenge: await raiseChallenge(ada, { title: 'Letters', wording: 'They reach few.', readers: 'staff' }),
		'draft of a briefing paper': await paperOf(seats),
		'briefing paper': await issuedPaperOf(seats),
		'review of old minutes': await reviewOf(seats),
		'meeting of old minutes': await oldMeetingOf(seats),
		supervision: await planSupervision(ada, v.parse(planSupervisionWish, { person: seats.world.ids.Farid, day: '2026-05-20' })),
		'practice import': brought.id,
		'draft with words to place': brought.draft,
		'draft practice': draft,
		'file of the draft practice': ofDraft.blob,
		'practice handover': await handoverOf(seats, draft),
		...(await adoptionOf(seats)),
		lesson: noticed,
		...(await easyReadsOf(seats, noticed)),
		workplan: await workplanOf(seats),
		collection: await collectionOf(seats),
		comment: await commentOnLesson(ada, noticed, { words: 'And elsewhere?' })
	};
}

/** A plan that Ada keeps for all staff. */
export async function workplanOf(seats: Seats): Promise<Id> {
	const ada = await seats.as('author');
	const period = { from: '2026-04-01', to: '2027-03-31', rhythm: { every: 4, unit: 'weeks' } };
	return startWorkplan(
		ada,
		v.parse(startWorkplanWish, { ...period, title: 'This year', keeper: ada.actor.id, readers: ['staff'] })
	);
}

/** A collection of Ada's for staff, with a lesson for staff in it. */
export async function collectionOf(seats: Seats, readers: readonly string[] = ['staff']): Promise<Id> {
	const ada = await seats.as('author');
	const of = `lesson/${await staffLessonOf(seats)}`;
	const id = await beginCollection(ada, { title: 'Before a first visit', introduction: '', of, why: 'Start here.', note: '' });
	await shareCollection(ada, id, { version: 1, readers: [...readers] });
	return id;
}

/** A lesson that staff read. */
export async function staffLessonOf(seats: Seats): Promise<Id> {
	const ada = await seats.as('author');
	const wish = { title: 'Ring back', whatHappened: 'They rang.', place: seats.world.project, audience: ['staff'] };
	return noticeLesson(ada, v.parse(noticeLessonWish, wish));
}

/** The facilitation of the Tuesday set, offered to Ada. */
async function offered(seats: Seats): Promise<Id> {
	const wish = { to: seats.world.ids.Ada, afterwards: 'stays', words: '' } as const;
	await offerFacilitation(await seats.as('facilitator'), seats.world.sets.tuesday, wish);
	return (await facilitationsOffered(await seats.as('author')))[0]!.id;
}

/** What Ben asks the members of a set: whether they offer work trials, and what would help. */
export async function surveyOf(seats: Seats, set: Id, told: 'set' | 'coordinators' = 'set'): Promise<Id> {
	const questions = [
		{ asks: 'Do you offer work trials?', kind: 'yes-partly-no' },
		{ asks: 'What would help?', kind: 'words' }
	];
	const wish = { title: 'Work trials', purpose: 'To see who has any.', until: '2026-05-28', per: 'person', told, questions };
	return askSurvey(await seats.as('facilitator'), set, v.parse(askSurveyWish, wish));
}

/** The same, told to coordinators too, answered by five, Farid among them, and closed. */
export async function answeredSurveyOf(seats: Seats, set: Id): Promise<Id> {
	const id = await surveyOf(seats, set, 'coordinators');
	await addMember(await seats.as('facilitator'), set, { person: seats.world.ids.Farid });
	for (const seat of ['author', 'colleague', 'facilitator', 'partner', 'supervisor'] as const)
		await answerSurvey(await seats.as(seat), id, { version: 0, answers: [{ chosen: 0, words: '' }] });
	await closeSurvey(await seats.as('facilitator'), id);
	return id;
}

/** What a meeting of the Tuesday set passed on to staff. */
async function learningNoteOf(seats: Seats): Promise<Id> {
	const ben = await seats.as('facilitator');
	const meeting = await planMeeting(ben, seats.world.sets.tuesday, v.parse(planMeetingWish, { ...MEETING, day: '2026-05-12' }));
	await finaliseNote(ben, meeting);
	return issueLearningNote(ben, meeting, { version: 0, readers: 'staff', title: 'Ring back', wording: 'Within a day.' });
}

async function noteItemOf(seats: Seats): Promise<Id> {
	const ben = await seats.as('facilitator');
	const meeting = await planMeeting(ben, seats.world.sets.tuesday, v.parse(planMeetingWish, MEETING));
	return addNoteItem(ben, meeting, v.parse(addNoteItemWish, { text: 'Letters reach few.' }));
}

/** The templates that set-up brings; gives the id of one. */
export async function plantTemplates({ world }: Seats): Promise<Id> {
	const changes = firstTemplates(readTemplates(), newId);
	const { id } = changes[0]!;
	await world.store.commit({ by: 'setup', verb: 'setUpWorkspace', subject: ref(templates.kind, id), changes });
	return id;
}
