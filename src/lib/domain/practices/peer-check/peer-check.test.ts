import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openPracticeWorld, type PracticeWorld } from '#tests/practice-world';
import type { CastName } from '#tests/world';
import { UNKNOWN_PERSON } from '../../people';
import { Conflict, Forbidden, Invalid, NotFound } from '../../shared/errors';
import { newId, type Id } from '../../shared/ids';
import {
	askToCheck,
	bringCommentBack,
	checksAsked,
	checksBeforePublishing,
	checksDone,
	commentOnSection,
	commentsSettled,
	deletePractice,
	finishCheck,
	finishCheckWish,
	judgeEffects,
	offerPractice,
	peerCheckPage,
	practiceChecks,
	practiceComments,
	publishedPage,
	reopenPracticeComment,
	settlePracticeComment,
	stopAsking,
	takeBackPractice,
	takeCommentBack,
	takeUpJudgement,
	workingPage
} from '..';

let world: PracticeWorld;
beforeEach(async () => void (world = await openPracticeWorld()));
afterEach(() => world.close());

const LONG_AGO = '2026-01-01T00:00:00.000Z';

/** Written and offered by Eve. */
async function offered(): Promise<Id> {
	const id = await world.draft('Eve');
	await offerPractice(await world.as('Eve'), id);
	return id;
}
const ask = async (id: Id, person: CastName, by: CastName = 'Dina') =>
	askToCheck(await world.as(by), id, { person: world.ids[person], words: 'Is the sum right?' });
const page = async (name: CastName, id: Id) => peerCheckPage(await world.as(name), id);
const finish = async (name: CastName, id: Id, wish: Partial<v.InferInput<typeof finishCheckWish>> = {}) =>
	finishCheck(await world.as(name), id, v.parse(finishCheckWish, { said: 'ready', ...wish }));
const comment = async (name: CastName, id: Id, section = 'tried') =>
	commentOnSection(await world.as(name), id, { section, words: 'How long did it take?' });

describe('asking a colleague', () => {
	test('Dina asks Ada, who finds it under what waits for her, with what to look at', async () => {
		const id = await offered();
		await ask(id, 'Ada');
		expect(await checksAsked(await world.as('Ada'))).toMatchObject([
			{ practice: id, title: 'A bus timetable drawn by hand', askedBy: 'Dina' }
		]);
		expect((await page('Ada', id)).mine).toEqual({ words: 'Is the sum right?', askedBy: 'Dina' });
		expect(await checksAsked(await world.as('Grace'))).toEqual([]);
		expect((await page('Grace', id)).mine).toBeNull();
	});

	test('nobody else asks, and a draft that is not offered is checked by nobody', async () => {
		const id = await offered();
		await expect(ask(id, 'Ada', 'Grace')).rejects.toBeInstanceOf(Forbidden);
		const draft = await world.draft('Ada');
		await expect(ask(draft, 'Grace', 'Ada')).rejects.toBeInstanceOf(Forbidden);
		await expect(ask(draft, 'Grace')).rejects.toBeInstanceOf(NotFound);
	});

	test('its owner is not asked, nor a partner who cannot read it yet, nor anybody twice or whom there is not', async () => {
		const adas = await world.draft('Ada');
		await offerPractice(await world.as('Ada'), adas);
		await expect(ask(adas, 'Ada')).rejects.toBeInstanceOf(Invalid);
		await expect(askToCheck(await world.as('Dina'), adas, { person: world.ids.Eve, words: '' })).rejects.toThrow(/cannot read/);
		await ask(adas, 'Grace');
		await expect(ask(adas, 'Grace')).rejects.toThrow(/asked already/);
		await expect(askToCheck(await world.as('Dina'), adas, { person: newId(), words: '' })).rejects.toBeInstanceOf(NotFound);
		expect((await page('Dina', adas)).colleagues.map(({ name }) => name)).not.toContain('Eve');
	});

	test('an offer that is taken back closes what was said in checks along with the practice, and opens it again', async () => {
		const id = await offered();
		await ask(id, 'Ada');
		await comment('Ada', id);
		await takeBackPractice(await world.as('Eve'), id);
		const seen = async (name: CastName) => {
			const { read } = await world.as(name);
			const [checks, comments] = await Promise.all([read.list(practiceChecks), read.list(practiceComments)]);
			return [checks.items.length, comments.items.length];
		};
		expect([await seen('Ada'), await seen('Dina'), await seen('Eve')]).toEqual([
			[0, 0],
			[0, 0],
			[1, 1]
		]);
		expect(await checksAsked(await world.as('Ada'))).toEqual([]);
		await expect(comment('Ada', id)).rejects.toBeInstanceOf(NotFound);
		await offerPractice(await world.as('Eve'), id);
		expect([await seen('Ada'), (await checksAsked(await world.as('Ada'))).length]).toEqual([[1, 1], 1]);
	});

	test('whoever asked takes it back while it waits; the one asked does not', async () => {
		const id = await offered();
		await ask(id, 'Ada');
		const [check] = (await page('Dina', id)).checks;
		await expect(stopAsking(await world.as('Ada'), { check: check!.id })).rejects.toBeInstanceOf(Forbidden);
		await stopAsking(await world.as('Dina'), { check: check!.id });
		expect((await page('Dina', id)).checks).toEqual([]);
		await expect(finish('Ada', id)).rejects.toBeInstanceOf(Forbidden);
	});

	test('a comment that was taken back is brought back by its writer alone, for thirty days, while its check has the same readers', async () => {
		const id = await offered();
		await ask(id, 'Ada');
		await comment('Ada', id);
		const said = (await page('Ada', id)).comments[0]!.id;
		const bringBack = async (name: CastName) => bringCommentBack(await world.as(name), id, { comment: said });
		await expect(bringBack('Ada')).rejects.toBeInstanceOf(NotFound);
		await takeCommentBack(await world.as('Ada'), id, { comment: said });
		expect((await page('Ada', id)).takenBack).toMatchObject([{ id: said, words: 'How long did it take?' }]);
		expect((await page('Dina', id)).takenBack).toEqual([]);
		await expect(bringBack('Dina')).rejects.toBeInstanceOf(NotFound);
		await bringBack('Ada');
		expect((await page('Dina', id)).comments).toMatchObject([{ id: said, by: 'Ada' }]);
		await takeCommentBack(await world.as('Ada'), id, { comment: said });
		await takeBackPractice(await world.as('Eve'), id);
		await expect(bringBack('Ada')).rejects.toBeInstanceOf(NotFound);
		await offerPractice(await world.as('Eve'), id);
		world.clock.moveOn(24 * 31);
		await expect(bringBack('Ada')).rejects.toBeInstanceOf(NotFound);
	});

	test('goes with a practice that is deleted', async () => {
		const id = await offered();
		await ask(id, 'Ada');
		await comment('Ada', id);
		await deletePractice(await world.as('Eve'), id);
		const { read } = await world.as('Eve');
		expect((await read.list(practiceChecks)).items).toEqual([]);
		expect((await read.list(practiceComments)).items).toEqual([]);
	});
});

describe('checking', () => {
	test('a comment stands under its section until the owner settles it with an answer, of which its writer hears', async () => {
		const id = await offered();
		await ask(id, 'Ada');
		await comment('Ada', id);
		const [line] = (await page('Eve', id)).comments;
		expect(line).toMatchObject({ section: 'tried', words: 'How long did it take?', resolution: null, can: { settle: true } });
		await expect(settlePracticeComment(await world.as('Ada'), id, { comment: line!.id, words: '' })).rejects.toBeInstanceOf(
			Forbidden
		);
		await settlePracticeComment(await world.as('Eve'), id, { comment: line!.id, words: 'Two hours.' });
		expect((await page('Ada', id)).comments[0]!.resolution).toMatchObject({ words: 'Two hours.' });
		expect(await commentsSettled(await world.as('Ada'), LONG_AGO)).toMatchObject([{ practice: id }]);
		await expect(takeCommentBack(await world.as('Ada'), id, { comment: line!.id })).rejects.toBeInstanceOf(Invalid);
		await reopenPracticeComment(await world.as('Ada'), id, { comment: line!.id });
		expect((await page('Eve', id)).comments[0]!.resolution).toBeNull();
		await takeCommentBack(await world.as('Ada'), id, { comment: line!.id });
		expect((await page('Eve', id)).comments).toEqual([]);
	});

	test('only whoever was asked comments, and on a section there is', async () => {
		const id = await offered();
		await expect(comment('Grace', id)).rejects.toBeInstanceOf(Forbidden);
		await ask(id, 'Ada');
		await expect(comment('Ada', id, 'no-such')).rejects.toBeInstanceOf(Invalid);
		await comment('Ada', id, '');
		expect((await page('Dina', id)).comments).toMatchObject([{ section: '', by: 'Ada' }]);
	});

	test('a comment of another practice is not there', async () => {
		const [one, other] = [await offered(), await offered()];
		await ask(one, 'Ada');
		await comment('Ada', one);
		const [line] = (await page('Eve', one)).comments;
		await expect(settlePracticeComment(await world.as('Eve'), other, { comment: line!.id, words: '' })).rejects.toBeInstanceOf(
			NotFound
		);
	});

	test('what Ada says of an effect is taken up by its owner, unless its words were changed', async () => {
		const id = await offered();
		await ask(id, 'Ada');
		const { version, effects } = await page('Ada', id);
		const row = effects.find(({ claim }) => claim === 'measured')!;
		const judged = [{ section: row.section, row: row.row, says: 'reported' as const }];
		await expect(judgeEffects(await world.as('Ada'), id, { version: version + 1, judged })).rejects.toBeInstanceOf(Conflict);
		await expect(
			judgeEffects(await world.as('Ada'), id, { version, judged: [{ ...judged[0]!, row: 9 }] })
		).rejects.toBeInstanceOf(Invalid);
		await judgeEffects(await world.as('Ada'), id, { version, judged });
		await judgeEffects(await world.as('Ada'), id, { version, judged });
		const [said] = (await page('Eve', id)).effects.find((each) => each.row === row.row)!.judged;
		expect(said).toMatchObject({ says: 'reported', at: 0 });
		const wish = { version, check: said!.check, at: said!.at };
		await expect(takeUpJudgement(await world.as('Ada'), id, wish)).rejects.toBeInstanceOf(Forbidden);
		await takeUpJudgement(await world.as('Eve'), id, wish);
		const after = await page('Eve', id);
		expect(after.effects.find((each) => each.row === row.row)!.claim).toBe('reported');
		await world.revise('Eve', id, {
			answers: { 'what-changed': { effects: [{ group: 'service-users', claim: 'measured', statement: 'Quite other words.' }] } }
		});
		const { version: later } = await page('Eve', id);
		await expect(takeUpJudgement(await world.as('Eve'), id, { ...wish, version: later })).rejects.toBeInstanceOf(Invalid);
	});

	test('ends with a finding in words, of which the owner hears; work that is needed is named', async () => {
		const id = await offered();
		await ask(id, 'Ada');
		await expect(finish('Ada', id, { said: 'needs-work' })).rejects.toBeInstanceOf(Invalid);
		await finish('Ada', id, { said: 'needs-work', words: 'Say who paid.' });
		expect(await checksDone(await world.as('Eve'), LONG_AGO)).toMatchObject([{ by: UNKNOWN_PERSON, said: 'needs-work' }]);
		expect((await page('Dina', id)).checks).toMatchObject([{ checker: 'Ada', result: { words: 'Say who paid.' } }]);
		expect((await page('Ada', id)).mine).toBeNull();
		await expect(comment('Ada', id)).rejects.toBeInstanceOf(Forbidden);
		await ask(id, 'Ada');
		expect((await page('Ada', id)).mine).not.toBeNull();
	});
});

describe('publishing', () => {
	test('after a check that finds it ready no reason is asked, and readers see how many checked it', async () => {
		const id = await offered();
		await ask(id, 'Ada');
		await expect(world.publish(id, { unchecked: '' })).rejects.toBeInstanceOf(Invalid);
		await finish('Ada', id);
		expect(await checksBeforePublishing(await world.as('Dina'), id)).toMatchObject({
			checks: [{ by: 'Ada', said: 'ready', changedSince: false }],
			isReady: true
		});
		await world.publish(id, { unchecked: '' });
		expect(await world.signedOutPage(id)).toMatchObject({ checkedBy: 1 });
		expect(JSON.stringify(await publishedPage(world.signedOut, null, id))).not.toContain('Ada');
	});

	test('without one the reason is kept, for the staff alone', async () => {
		const id = await offered();
		await ask(id, 'Ada');
		await finish('Ada', id, { said: 'needs-work', words: 'Say who paid.' });
		await expect(world.publish(id, { unchecked: '' })).rejects.toBeInstanceOf(Invalid);
		await world.publish(id, { unchecked: 'It is asked for tomorrow.' });
		expect((await workingPage(await world.as('Grace'), id)).publication).toMatchObject({
			unchecked: 'It is asked for tomorrow.'
		});
		expect(JSON.stringify(await world.signedOutPage(id))).not.toContain('tomorrow');
	});

	test('a check of an earlier edition is none of the next', async () => {
		const id = await offered();
		await ask(id, 'Ada');
		await finish('Ada', id);
		world.clock.moveOn(1);
		await world.publish(id, { unchecked: '' });
		await world.revise('Eve', id, { answers: { tried: { text: 'Something else.' } } });
		world.clock.moveOn(1);
		await offerPractice(await world.as('Eve'), id);
		await expect(world.publish(id, { unchecked: '' })).rejects.toBeInstanceOf(Invalid);
		expect((await page('Dina', id)).checks).toMatchObject([{ isEarlier: true }]);
		await ask(id, 'Ada');
		await finish('Ada', id);
		await world.publish(id, { unchecked: '', changed: 'What was tried' });
		expect(await world.signedOutPage(id)).toMatchObject({ revision: 2, changed: 'What was tried' });
	});
});
