import { afterEach, beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorldWithProject } from '#tests/tree-world';
import type { World } from '#tests/world';
import { audience, token } from '../shared/audience';
import { Forbidden, NotFound } from '../shared/errors';
import { newId, ref } from '../shared/ids';
import { agreeToLesson, askForLesson, declineLesson, lessonPage, lessonWish, requestPage, waitingFor } from '.';

let world: World;
let project: string;
beforeEach(async () => {
	({ world, project } = await openWorldWithProject());
});
afterEach(() => world.close());

const ask = async () =>
	askForLesson(
		await world.as('Ben'),
		{ words: 'I stopped and did the sum.' },
		{
			source: ref('set-meeting', newId()),
			readers: audience(token.person(world.ids.Ben), token.person(world.ids.Ada)),
			day: '2026-05-12',
			by: world.ids.Ada
		}
	);
const wish = () =>
	v.parse(lessonWish, {
		title: 'Do the sum first',
		whatHappened: 'The worker did the sum.',
		place: project,
		audience: ['staff']
	});

test('Ada’s words wait for Ada, and become a lesson in her wording when she agrees', async () => {
	const id = await ask();
	expect(await waitingFor(await world.as('Ada'))).toMatchObject([{ id, askedBy: 'Ben', words: 'I stopped and did the sum.' }]);
	expect(await waitingFor(await world.as('Grace'))).toEqual([]);
	const lesson = await agreeToLesson(await world.as('Ada'), id, wish());
	expect(await lessonPage(await world.as('Cleo'), lesson)).toMatchObject({
		whatHappened: 'The worker did the sum.',
		noticed: { by: null }
	});
	expect(await waitingFor(await world.as('Ada'))).toEqual([]);
});

test('nobody agrees for her: Ben, who asked, is refused, and Grace cannot tell that anything was asked', async () => {
	const id = await ask();
	await expect(agreeToLesson(await world.as('Ben'), id, wish())).rejects.toBeInstanceOf(Forbidden);
	await expect(agreeToLesson(await world.as('Grace'), id, wish())).rejects.toBeInstanceOf(NotFound);
	await expect(requestPage(await world.as('Ben'), id)).resolves.toMatchObject({ mine: false, askedOf: 'Ada' });
	await expect(requestPage(await world.as('Ada'), id)).resolves.toMatchObject({ mine: true });
});

test('saying no leaves nothing behind', async () => {
	const id = await ask();
	await expect(declineLesson(await world.as('Grace'), id)).rejects.toBeInstanceOf(NotFound);
	await declineLesson(await world.as('Ada'), id);
	await expect(requestPage(await world.as('Ben'), id)).rejects.toBeInstanceOf(NotFound);
});
