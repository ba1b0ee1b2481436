import { expect, onTestFinished, test } from 'vitest';
import * as v from 'valibot';
import { plantVocabularies } from '#tests/plant-vocabularies';
import { openWorldWithSets, testClock, type CastName, type WorldWithSets } from '#tests/world';
import { Conflict, Forbidden, Invalid, NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { threadOf } from '../shared/thread';
import {
	acknowledgeRecommendation,
	acknowledgeWish,
	addIssue,
	asksOfPaper,
	beginPaper,
	checkPaper,
	paperAtWork,
	publishPaper,
	putRecommendation,
	recommendationList,
	recommendationPage,
	recommendationsToChase,
	respondToRecommendation,
	respondWish,
	settleRecommendation,
	undoRecommendationStep,
	withdrawPaper,
	writeIssue,
	writeIssueWish,
	writePaper
} from '.';
import { ENGINES } from '#tests/contract/engines';

/** A published paper of Ada's with one ask, as of 14 May 2026. */
async function published(open = ENGINES[0]![1]): Promise<{ world: WorldWithSets; paper: Id; ask: Id }> {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	await plantVocabularies(store);
	const world = await openWorldWithSets({ store, clock });
	const ada = await world.as('Ada');
	const paper = await beginPaper(ada, { title: 'What would help', note: '' });
	const issue = await addIssue(ada, paper, { title: 'Letters', challenge: '' });
	const version = async () => (await paperAtWork(ada, paper)).version;
	const asks = [{ audience: 'funders', text: 'Pay for the first talk.' }];
	const words = { title: 'Letters', wording: 'They reach few.' };
	await writeIssue(ada, paper, v.parse(writeIssueWish, { version: await version(), issue, ...words, asks }));
	await writePaper(ada, paper, { version: await version(), title: 'What would help', summary: 'Ring first.', opening: '' });
	await checkPaper(ada, paper, { version: await version() });
	await publishPaper(await world.as('Dina'), paper, { version: await version(), readers: 'partners' });
	return { world, paper, ask: (await asksOfPaper(ada, paper)).asks[0]!.id };
}
const put = async (world: WorldWithSets, paper: Id, ask: Id, body = 'Northern Fund', who: CastName = 'Ada') =>
	putRecommendation(await world.as(who), paper, { ask, body, day: '2026-05-12' });
const versionOf = async (world: WorldWithSets, id: Id) => (await recommendationPage(await world.as('Ada'), id)).version;
const seen = async (world: WorldWithSets, id: Id, more: object) => ({ version: await versionOf(world, id), ...more });

test.each(ENGINES)('an ask is put to a body and followed until it is adopted, in the %s engine', async (_, open) => {
	const { world, paper, ask } = await published(open);
	const id = await put(world, paper, ask);
	const page = async () => recommendationPage(await world.as('Grace'), id);
	expect(await page()).toMatchObject({ state: 'put', body: 'Northern Fund', audience: 'Funders', chaseOn: '2026-06-09' });
	await acknowledgeRecommendation(
		await world.as('Ada'),
		id,
		v.parse(acknowledgeWish, await seen(world, id, { day: '2026-05-13' }))
	);
	expect((await page()).state).toBe('acknowledged');
	const words = { day: '2026-05-14', words: 'They take it to their board.', chaseOn: '2026-05-14' };
	await respondToRecommendation(await world.as('Dina'), id, v.parse(respondWish, await seen(world, id, words)));
	expect(await page()).toMatchObject({ state: 'answered', response: { by: 'Dina' }, due: true });
	const settled = { day: '2026-05-14', is: 'adopted', reason: '' } as const;
	await settleRecommendation(await world.as('Ada'), id, { version: await versionOf(world, id), ...settled });
	expect(await page()).toMatchObject({ state: 'adopted', chaseOn: null, due: false });

	const other = await put(world, paper, ask, 'Town hall', 'Dina');
	const list = async (state: '' | 'put', body = '') => recommendationList(await world.as('Grace'), { state, body, after: null });
	expect((await list('')).states).toEqual({ adopted: 1, put: 1 });
	expect((await list('put')).lines).toMatchObject([{ id: other, body: 'Town hall', paper: { title: 'What would help' } }]);
	expect((await list('', 'Northern Fund')).lines.map((each) => each.id)).toEqual([id]);
	const { becameOf } = await threadOf((await world.as('Grace')).read, ref('published-paper', paper));
	expect(becameOf.map(({ found }) => found.id).toSorted()).toEqual([id, other].toSorted());
});

test('staff read what was put to whom; a guest who reads the paper does not', async () => {
	const { world, paper, ask } = await published();
	for (const who of ['Grace', 'Ben'] as const) await expect(put(world, paper, ask, 'Fund', who)).rejects.toThrow(Forbidden);
	const id = await put(world, paper, ask);
	await expect(recommendationPage(await world.as('Eve'), id)).rejects.toThrow(NotFound);
	await expect(recommendationList(await world.as('Eve'), { state: '', body: '', after: null })).rejects.toThrow(NotFound);
	expect((await threadOf((await world.as('Eve')).read, ref('published-paper', paper))).becameOf).toEqual([]);
	const settled = { version: 1, day: '2026-05-14', is: 'adopted', reason: '' } as const;
	await expect(settleRecommendation(await world.as('Grace'), id, settled)).rejects.toThrow(Forbidden);
});

test('a day to come, a day before it was put, and a refusal without a reason are sent back', async () => {
	const { world, paper, ask } = await published();
	await expect(putRecommendation(await world.as('Ada'), paper, { ask, body: 'Fund', day: '2026-05-15' })).rejects.toThrow(
		Invalid
	);
	await expect(putRecommendation(await world.as('Ada'), paper, { ask: 'x', body: 'Fund', day: '2026-05-14' })).rejects.toThrow(
		Invalid
	);
	const id = await put(world, paper, ask);
	const settle = async (day: string, is: 'adopted' | 'declined', reason = '', version = 1) =>
		settleRecommendation(await world.as('Ada'), id, { version, day, is, reason });
	await expect(settle('2026-05-11', 'adopted')).rejects.toThrow(Invalid);
	await expect(settle('2026-05-14', 'declined')).rejects.toThrow(Invalid);
	await expect(settle('2026-05-14', 'adopted', '', 9)).rejects.toThrow(Conflict);
	await settle('2026-05-14', 'declined', 'No money this year.');
	await expect(settle('2026-05-14', 'adopted', '', 2)).rejects.toThrow(Forbidden);
	await undoRecommendationStep(await world.as('Ada'), id, { version: 2 });
	expect((await recommendationPage(await world.as('Ada'), id)).state).toBe('put');
	await expect(undoRecommendationStep(await world.as('Ada'), id, { version: 3 })).rejects.toThrow(Forbidden);
});

test('whoever put it is told on the day to ask again, and what was put stays when the paper is withdrawn', async () => {
	const { world, paper, ask } = await published();
	const id = await put(world, paper, ask);
	const chased = async (who: CastName) => (await recommendationsToChase(await world.as(who))).map((each) => each.id);
	expect(await chased('Ada')).toEqual([]);
	world.clock.set('2026-06-09T09:00:00.000Z');
	expect(await chased('Ada')).toEqual([id]);
	expect(await chased('Dina')).toEqual([]);
	await withdrawPaper(await world.as('Ada'), paper, { reason: 'A figure was wrong.' });
	expect(await recommendationPage(await world.as('Ada'), id)).toMatchObject({
		text: 'Pay for the first talk.',
		paper: { title: 'A paper that was withdrawn' }
	});
	await expect(asksOfPaper(await world.as('Ada'), paper)).rejects.toThrow(NotFound);
});
