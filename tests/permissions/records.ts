import * as v from 'valibot';
import { keepEntry, keepEntryWish } from '#lib/domain/learning-files';
import { growBranch, noticeLesson, noticeLessonWish } from '#lib/domain/learning-tree';
import { addObjective, setObjectiveWish, startProject, startProjectWish } from '#lib/domain/projects';
import { newId, type Id } from '#lib/domain/shared/ids';
import type { RecordName } from './matrix';
import type { Seats } from './seats';

/** What the ids of the matrix's addresses stand for, made through the use cases that people use. */
export async function makeRecords(seats: Seats): Promise<Readonly<Record<RecordName, Id>>> {
	const [ada, coordinator] = [await seats.as('author'), await seats.as('coordinator')];
	const project = await startProject(coordinator, v.parse(startProjectWish, { name: 'Open Doors' }));
	const branch = await growBranch(ada, { project, name: 'Benefits and money', parent: '' });
	const lesson = { title: 'Settle benefits first', whatHappened: 'The sum was done.', place: branch, audience: ['staff'] };
	return {
		none: newId(),
		'private entry': await keepEntry(ada, v.parse(keepEntryWish, { text: 'What I noticed today.' })),
		person: seats.world.ids.Grace,
		project,
		objective: await addObjective(
			coordinator,
			project,
			v.parse(setObjectiveWish, { kind: 'objective', number: 1, name: 'Into work' })
		),
		branch,
		lesson: await noticeLesson(ada, v.parse(noticeLessonWish, lesson))
	};
}
