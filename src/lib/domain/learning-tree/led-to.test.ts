import * as v from 'valibot';
import { expect, test } from 'vitest';
import { openPracticeWorld } from '#tests/practice-world';
import { completeAction, undertakingWish } from '../actions';
import { keepEntry, keepEntryWish } from '../learning-files';
import { citeLesson } from '../practices';
import { startProject, startProjectWish } from '../projects';
import { agreeActionOnLesson, ledTo, promotePassage, promotePassageWish, withdrawLesson } from '.';

async function openGrown() {
	const world = await openPracticeWorld();
	const project = await startProject(await world.as('Dina'), v.parse(startProjectWish, { name: 'Open Doors' }));
	const ada = await world.as('Ada');
	const entry = await keepEntry(
		ada,
		v.parse(keepEntryWish, { text: 'She kept the sum. It was in her purse.', day: '2026-05-02' })
	);
	const wish = { title: 'Leave the paper', whatHappened: 'The sum was kept.', passage: 'She kept the sum.', place: project };
	const lesson = await promotePassage(ada, entry, v.parse(promotePassageWish, { ...wish, audience: ['staff'] }));
	return { world, entry, lesson };
}

test('Ada, whom the lesson does not name, sees what her entry changed; nobody else has such a list of it', async () => {
	const { world, entry, lesson } = await openGrown();
	const action = await agreeActionOnLesson(
		await world.as('Grace'),
		lesson,
		v.parse(undertakingWish, { what: 'Sheets in folders' })
	);
	await completeAction(await world.as('Grace'), action, { outcome: 'They lie in every folder.' });
	const practice = await world.draft('Dina');
	await citeLesson(await world.as('Dina'), practice, { lesson });
	await world.publish(practice);

	const hers = await ledTo(await world.as('Ada'));
	expect(hers).toMatchObject({
		lessons: [
			{
				id: lesson,
				title: 'Leave the paper',
				named: false,
				entry: { id: entry, title: 'She kept the sum.', day: '2026-05-02' },
				states: [{ word: 'noticed', at: null }],
				actions: [{ id: action, what: 'Sheets in folders', is: 'done', outcome: 'They lie in every folder.' }],
				practices: [{ id: practice, title: 'A bus timetable drawn by hand' }]
			}
		],
		next: null
	});
	for (const other of ['Farid', 'Grace', 'Dina'] as const) expect((await ledTo(await world.as(other))).lessons).toEqual([]);
});

test('a lesson that she withdrew leads nowhere any more', async () => {
	const { world, lesson } = await openGrown();
	await withdrawLesson(await world.as('Ada'), lesson);
	expect((await ledTo(await world.as('Ada'))).lessons).toEqual([]);
});

test('her lessons come by the days of what they grew from, the latest first, however many pages they fill', async () => {
	const { world } = await openGrown();
	const ada = await world.as('Ada');
	const project = await startProject(await world.as('Dina'), v.parse(startProjectWish, { name: 'Second chances' }));
	const days = Array.from({ length: 24 }, (_, at) => `2026-04-${String(((at * 7) % 24) + 1).padStart(2, '0')}`);
	for (const day of days) {
		const entry = await keepEntry(ada, v.parse(keepEntryWish, { text: `Seen on ${day}. And more.`, day }));
		const wish = { title: `Of ${day}`, whatHappened: 'Seen.', passage: 'And more.', place: project, audience: ['staff'] };
		await promotePassage(ada, entry, v.parse(promotePassageWish, wish));
	}
	const first = await ledTo(ada);
	const rest = await ledTo(ada, first.next);
	expect([...first.lessons, ...rest.lessons].map(({ entry }) => entry!.day)).toEqual([
		'2026-05-02',
		...days.toSorted().toReversed()
	]);
	expect(rest.next).toBeNull();
});
