import { expect, onTestFinished, test, vi } from 'vitest';
import { plantVocabularies } from '#tests/plant-vocabularies';
import { openWorldWithSets, type CastName, type WorldWithSets } from '#tests/world';
import { Conflict, Forbidden, Invalid, NotFound, Taken } from '../../shared/errors';
import { system } from '../../shared/policy';
import { addMember, answerEvaluation, askForEvaluation, closeEvaluation, evaluationPage, evaluationToSend } from '..';
import { evaluationBoxes } from './evaluation';

async function asked(): Promise<WorldWithSets> {
	const world = await openWorldWithSets();
	onTestFinished(() => world.close());
	await plantVocabularies(world.store);
	await addMember(await world.as('Ben'), world.sets.tuesday, { person: world.ids.Farid });
	await askForEvaluation(await world.as('Ben'), world.sets.tuesday);
	return world;
}
const said = (question: string, words: string, quotable = false) => ({ question, words, quotable });
const answer = async (world: WorldWithSets, who: CastName, ...answers: ReturnType<typeof said>[]) =>
	answerEvaluation(await world.as(who), world.sets.tuesday, { answers });
const pageOf = async (world: WorldWithSets, who: CastName) => evaluationPage(await world.as(who), world.sets.tuesday);

test('answers are read by question once it is closed, from five people on, and quoted where their writers agreed', async () => {
	const world = await asked();
	const set = world.sets.tuesday;
	await answer(
		world,
		'Ada',
		said('myself', 'I ask first, says Grace of The Tuesday set.', true),
		said('practice', 'Not to be told.')
	);
	await answer(world, 'Grace', said('myself', 'A great deal.'), said('practice', ''));
	await answer(world, 'Grace', said('myself', 'Again.'));
	await answer(world, 'Eve', said('organisation', 'Harbour College rings back.', true));
	await answer(world, 'Farid', said('myself', 'Nothing.'));
	expect(await pageOf(world, 'Ada')).toMatchObject({ state: 'open', answered: true, results: null });
	expect(await pageOf(world, 'Ben')).toMatchObject({ answered: false, results: null });
	await answer(world, 'Ben', said('differently', 'Shorter.'));
	await expect(evaluationToSend(await world.as('Ben'), set)).rejects.toThrow(Invalid);
	await closeEvaluation(await world.as('Ben'), set);

	const { results } = await pageOf(world, 'Ada');
	expect(results).toMatchObject({ answers: 5 });
	expect(results!.questions.map(({ texts }) => texts.map(({ words }) => words))).toEqual([
		['A great deal.', 'I ask first, says Grace of The Tuesday set.', 'Nothing.'],
		['Not to be told.'],
		['Harbour College rings back.'],
		['Shorter.']
	]);
	const sent = await evaluationToSend(await world.as('Ada'), set);
	expect(sent.questions.map(({ answers, quotes }) => [answers, quotes])).toEqual([
		[3, ['I ask first, says a participant of a body.']],
		[1, []],
		[1, ['a body rings back.']],
		[1, []]
	]);
	expect(sent.set).toBe('');
	await expect(answer(world, 'Ada', said('myself', 'Later.'))).rejects.toThrow(Forbidden);
	await expect(pageOf(world, 'Cleo')).rejects.toThrow(NotFound);
});

test('four answers are not shown, and nothing stored tells whose they are', async () => {
	const world = await asked();
	for (const who of ['Ada', 'Grace', 'Eve', 'Farid'] as const)
		await answer(world, who, said('myself', `Of ${who.length} letters.`));
	await closeEvaluation(await world.as('Ben'), world.sets.tuesday);
	expect(await pageOf(world, 'Ben')).toMatchObject({ state: 'closed', results: null });
	const guard = world.store.as(system('guard'));
	const [box] = (await guard.list(evaluationBoxes)).items;
	expect(await guard.history(evaluationBoxes, box!.id)).toHaveLength(1);
	for (const id of Object.values(world.ids)) expect(JSON.stringify(box)).not.toContain(id);
	expect((await (await world.as('Ben')).read.list(evaluationBoxes)).items).toEqual([]);
});

test('whoever facilitates asks, once at a time, and closes it', async () => {
	const world = await asked();
	const set = world.sets.tuesday;
	await expect(askForEvaluation(await world.as('Ben'), set)).rejects.toThrow(Taken);
	await expect(closeEvaluation(await world.as('Ada'), set)).rejects.toThrow(Forbidden);
	await expect(answer(world, 'Ada', said('myself', ''))).rejects.toThrow(Invalid);
	await closeEvaluation(await world.as('Ben'), set);
	await expect(closeEvaluation(await world.as('Ben'), set)).rejects.toThrow(Conflict);
	await expect(askForEvaluation(await world.as('Ada'), set)).rejects.toThrow(Forbidden);
	world.clock.moveOn(1);
	await askForEvaluation(await world.as('Ben'), set);
	expect(await pageOf(world, 'Ada')).toMatchObject({ state: 'open', answered: false });
});

test('an answer that crosses the closing is refused: added to what can be read, it would be told from the others', async () => {
	const world = await asked();
	const set = world.sets.tuesday;
	const [ada, ben] = [await world.as('Ada'), await world.as('Ben')];
	const commit = world.store.commit.bind(world.store);
	// Closed after all was read that an answer is decided by, and before it is written.
	vi.spyOn(world.store, 'commit').mockImplementationOnce(async (wanted) => {
		await closeEvaluation(ben, set);
		return commit(wanted);
	});
	await expect(answerEvaluation(ada, set, { answers: [said('myself', 'Late.')] })).rejects.toThrow(Forbidden);
	expect((await world.store.as(system('guard')).list(evaluationBoxes)).items).toEqual([]);
});
