import * as v from 'valibot';
import { expect, test } from 'vitest';
import { openWorldWithSets } from '../../../../tests/world';
import { actionPage, undertakingWish } from '../actions';
import { addObjective, objectives, setObjectiveWish, startProject, startProjectWish } from '../projects';
import { NotFound } from '../shared/errors';
import { token } from '../shared/audience';
import { agreeActionOnLesson, lessonPage, noticeLesson, noticeLessonWish } from '.';

test('a guest agrees an action on a lesson whose objectives they do not know; it counts towards what its agreer knows', async () => {
	const world = await openWorldWithSets();
	const dina = await world.as('Dina');
	const project = await startProject(dina, v.parse(startProjectWish, { name: 'Staff only' }));
	const objective = await addObjective(
		dina,
		project,
		v.parse(setObjectiveWish, { kind: 'objective', number: 1, name: 'Into work' })
	);
	const wish = { title: 'The sum first', whatHappened: 'It was done.', place: project, objectives: [objective] };
	const audience = [token.set(world.sets.tuesday)];
	const lesson = await noticeLesson(await world.as('Ada'), v.parse(noticeLessonWish, { ...wish, audience }));

	const eve = await world.as('Eve');
	await expect(eve.read.find(objectives, objective)).rejects.toThrow(NotFound);
	expect((await lessonPage(eve, lesson)).objectives).toEqual([]);
	const undertaking = (what: string) => v.parse(undertakingWish, { what });
	const hers = await agreeActionOnLesson(eve, lesson, undertaking('Draw the way to work'));
	const theirs = await agreeActionOnLesson(await world.as('Grace'), lesson, undertaking('Do the sum'));

	const towards = async (action: string) => (await actionPage(await world.as('Ada'), action)).objectives.map(({ id }) => id);
	expect(await towards(hers)).toEqual([]);
	expect(await towards(theirs)).toEqual([objective]);
	await expect(agreeActionOnLesson(await world.as('Farid'), lesson, undertaking('Not his to read'))).rejects.toThrow(NotFound);
});
