import { describe, expect, test } from 'vitest';
import { ENGINES } from '#tests/contract/engines';
import { ALL, surveyStage } from '#tests/survey-world';
import { Conflict, Forbidden, Invalid, NotFound } from '../../shared/errors';
import type { Id } from '../../shared/ids';
import {
	addMember,
	answerSurvey,
	askSurveyAgain,
	countEndedSurveys,
	endMembership,
	mergesProposed,
	proposeMerge,
	setPage,
	surveysInSet,
	surveyToSend,
	takeUpMerge
} from '..';
import { countedGroups, lotSecrets, surveyResults, surveySlips } from '.';

const AGAIN = { purpose: 'Now?', until: '2026-06-10', told: 'set' } as const;

describe.each(ENGINES)('a survey of members, in the %s engine', (_, open) => {
	test('says what it is for; while it is open one sees how many have answered, then all see the same numbers', async () => {
		const { ask, page, answer, close, waits, as, guard } = await surveyStage(open);
		const id = await ask();
		expect(await page('Ada', id)).toMatchObject({ purpose: 'To see who has any.', until: '2026-05-28', per: 'person' });
		expect(await waits('Ada')).toEqual(['Work trials']);
		expect(await waits('Cleo')).toEqual([]);
		for (const [at, who] of ALL.entries()) await answer(who, id, at < 5 ? 0 : 1, at === 0 ? null : 1, `Of ${who.length} letters`);
		expect(await waits('Ada')).toEqual([]);
		for (const who of ['Ada', 'Ben'] as const)
			expect(await page(who, id)).toMatchObject({ result: null, answers: { given: 6, asked: 6 } });
		await close(id);
		const told = await page('Eve', id);
		expect(told.result).toMatchObject({ answers: 6, closedOn: '2026-05-14' });
		// One chose “Not yet” and nobody left it out: told beside five, both could be worked out.
		expect(told.result!.questions[0]!.choices.map(({ count }) => count)).toEqual([null, null]);
		expect(told.result!.questions[2]!.words).toHaveLength(6);
		expect(told.result!.questions[2]!.words).toEqual(told.result!.questions[2]!.words!.toSorted());
		expect((await page('Ben', id)).result).toEqual(told.result);
		await expect(page('Cleo', id)).rejects.toBeInstanceOf(NotFound);
		expect((await guard.list(surveySlips)).items).toEqual([]);
		expect((await (await as('Ben')).read.removed()).items).toEqual([]);
	});

	test('an answer is changed until it closes, nobody else reads it, and none but a member gives one', async () => {
		const { ask, page, answer, close, as, guard, clock } = await surveyStage(open);
		const id = await ask();
		await answer('Ada', id, 0);
		await answer('Ada', id, 1, 2, '', 1);
		expect((await page('Ada', id)).answers!.mine).toMatchObject({
			version: 2,
			savedBy: null,
			answers: [{ chosen: 1 }, { chosen: 2 }, {}]
		});
		expect((await page('Grace', id)).answers).toMatchObject({ given: 1, mine: { version: 0, answers: [] } });
		const [slip] = (await guard.list(surveySlips)).items;
		for (const who of ['Ada', 'Ben', 'Dina'] as const) {
			const { read } = await as(who);
			await expect(read.find(surveySlips, slip!.id)).rejects.toBeInstanceOf(NotFound);
		}
		await expect(answer('Ada', id, null)).rejects.toBeInstanceOf(Invalid);
		await expect(answer('Ada', id, 2)).rejects.toBeInstanceOf(Invalid);
		await expect(answer('Cleo', id, 0)).rejects.toBeInstanceOf(NotFound);
		clock.set('2026-05-28T22:30:00.000Z');
		await answer('Grace', id, 0);
		clock.set('2026-05-28T23:30:00.000Z');
		await expect(answer('Eve', id, 0)).rejects.toBeInstanceOf(Forbidden);
		await close(id);
		await expect(guard.history(surveySlips, slip!.id)).rejects.toBeInstanceOf(NotFound);
	});

	test('a body answers once, by any of its members, and whoever is too slow is told', async () => {
		const { ask, page, answer, waits } = await surveyStage(open);
		const id = await ask({ per: 'body' });
		await answer('Ada', id, 0);
		expect(await waits('Grace')).toEqual([]);
		expect(await waits('Eve')).toEqual(['Work trials']);
		expect(await page('Grace', id)).toMatchObject({ answers: { given: 1, asked: 2, mine: { version: 1, savedBy: 'Ada' } } });
		await expect(answer('Grace', id, 1)).rejects.toThrow('Somebody of your body');
		await answer('Grace', id, 1, null, '', 1);
		await answer('Eve', id, 0);
		expect(await page('Ada', id)).toMatchObject({
			answers: { given: 2, mine: { savedBy: 'Grace', answers: [{ chosen: 1 }, {}, {}] } }
		});
		expect((await page('Eve', id)).answers!.mine).toMatchObject({ answers: [{ chosen: 0 }, {}, {}] });
	});

	test('four answers and the words of four are not shown; who left is not counted', async () => {
		const { ask, page, answer, close, as, set } = await surveyStage(open);
		const id = await ask();
		for (const who of ['Ada', 'Ben', 'Farid', 'Dina', 'Grace'] as const) await answer(who, id, 0, null, `By ${who.length}.`);
		const grace = await as('Grace');
		await endMembership(grace, (await setPage(grace, set)).myPlace!);
		expect((await page('Ada', id)).answers).toMatchObject({ given: 4, asked: 5 });
		await close(id);
		const { result } = await page('Ada', id);
		expect(result).toMatchObject({ answers: null });
		expect(JSON.stringify(result!.questions)).not.toMatch(/"count":\d|By /);
	});

	test('it is counted once its last day is over, by whoever looks or by the daily job, and once only', async () => {
		const { ask, page, answer, clock, store, guard, as, set } = await surveyStage(open);
		const [first, second] = [await ask(), await ask({ title: 'Buses' })];
		for (const who of ALL) await answer(who, first, 0, 0);
		clock.set('2026-05-29T09:00:00.000Z');
		expect((await surveysInSet(await as('Ada'), set)).surveys.map(({ open }) => open)).toEqual([false, false]);
		await Promise.all([page('Ada', first), page('Eve', first)]);
		expect(await page('Grace', first)).toMatchObject({ closedOn: '2026-05-28', result: { answers: 6, closedOn: '2026-05-28' } });
		await countEndedSurveys({ store, clock, newId: (await as('Ada')).newId });
		expect((await guard.list(surveyResults)).items).toHaveLength(2);
		expect((await page('Grace', second)).result).toMatchObject({ answers: null });
	});

	test('asked again, both stand side by side; only whoever facilitates asks and closes', async () => {
		const { ask, page, answer, close, as } = await surveyStage(open);
		await expect(ask({}, 'Ada')).rejects.toBeInstanceOf(Forbidden);
		await expect(ask({ until: '2026-05-13' })).rejects.toMatchObject({ issues: [{ field: 'until' }] });
		await expect(ask({ questions: [{ asks: 'What?', choices: 'One' }] })).rejects.toMatchObject({
			issues: [{ field: 'questions.0.choices' }]
		});
		const first = await ask();
		await expect(close(first, 'Ada')).rejects.toBeInstanceOf(Forbidden);
		await expect(askSurveyAgain(await as('Ben'), first, AGAIN)).rejects.toBeInstanceOf(Invalid);
		for (const who of ALL) await answer(who, first, 0);
		await close(first);
		await expect(close(first)).rejects.toBeInstanceOf(Conflict);
		await expect(askSurveyAgain(await as('Ada'), first, AGAIN)).rejects.toBeInstanceOf(Forbidden);
		const second = await askSurveyAgain(await as('Ben'), first, AGAIN);
		for (const who of ALL) await answer(who, second, 1);
		expect((await page('Ada', second)).earlier).toBeNull();
		await close(second);
		const { result, earlier, questions } = await page('Ada', second);
		expect(questions).toEqual((await page('Ada', first)).questions);
		expect([result!.answers, earlier!.survey]).toEqual([6, first]);
	});

	test('asked again, those who answer as before have the same numbers kept back, by a secret that is made once and read by nobody', async () => {
		const { ask, page, answer, close, as, guard } = await surveyStage(open);
		const numbers = async (id: Id) => (await page('Ada', id)).result!.questions.map((each) => each.choices);
		const first = await ask();
		for (const who of ALL) await answer(who, first, who === 'Eve' ? 1 : 0, 0);
		await close(first);
		const [secret, ...more] = (await guard.list(lotSecrets)).items;
		const second = await askSurveyAgain(await as('Ben'), first, AGAIN);
		for (const who of ALL) await answer(who, second, who === 'Eve' ? 1 : 0, 0);
		await close(second);
		expect(await numbers(second)).toEqual(await numbers(first));
		expect([more, (await guard.list(lotSecrets)).items]).toEqual([[], [secret]]);
		for (const who of ['Ada', 'Ben', 'Dina'] as const)
			await expect((await as(who)).read.find(lotSecrets, secret!.id)).rejects.toBeInstanceOf(NotFound);
	});

	test('asked again, nobody can work out what one who joined said, or one who stayed away', async () => {
		const { ask, page, answer, close, as, ids, set, guard } = await surveyStage(open);
		const told = async (id: Id) => {
			const { result } = await page('Ada', id);
			return {
				counted: result!.counted,
				first: result!.questions[0]!.choices.map(({ count }) => count),
				words: result!.questions[2]!.words
			};
		};
		const first = await ask();
		for (const who of ALL) await answer(who, first, 0);
		await close(first);
		expect(await told(first)).toMatchObject({ counted: 6 });
		await addMember(await as('Ben'), set, { person: ids.Cleo });
		// Cleo joined: whatever she says, the numbers are the same. They are those of the six.
		const seen = [];
		for (const says of [0, 1, null]) {
			const again = await askSurveyAgain(await as('Ben'), first, AGAIN);
			for (const who of ALL) await answer(who, again, 0, null, `From ${who}`);
			expect((await page('Ada', again)).answers).toMatchObject({ given: 6, asked: 7, asBefore: { before: 6, still: 6 } });
			await answer('Cleo', again, says, null, 'From Cleo');
			await close(again);
			expect((await page('Ada', again)).result!.answers).toBe(7);
			seen.push(await told(again));
		}
		const words = ALL.map((who) => `From ${who}`).toSorted();
		expect(seen).toEqual(seen.map(() => ({ counted: 6, first: [null, null], words })));
		// Grace stays away: what shrank would be hers, so nothing is told; the others would be told it if she answered.
		const without = await askSurveyAgain(await as('Ben'), first, AGAIN);
		for (const who of ALL) if (who !== 'Grace') await answer(who, without, 0, null, `From ${who}`);
		expect((await page('Ada', without)).answers).toMatchObject({ asBefore: { before: 6, still: 5 } });
		await close(without);
		expect(await told(without)).toEqual({
			counted: null,
			first: [null, null],
			words: words.filter((each) => !/Grace/.test(each))
		});
		// Nor by asking the same in a survey of its own.
		const anew = await ask({
			title: 'Trials',
			questions: [{ asks: 'Do you offer WORK trials', kind: 'choices', choices: 'Yes\nNo' }]
		});
		for (const who of ['Ben', 'Ada', 'Eve', 'Farid', 'Dina'] as const)
			await answerSurvey(await as(who), anew, { version: 0, answers: [{ chosen: 0, words: '' }] });
		await close(anew);
		expect((await page('Ada', anew)).result!.counted).toBeNull();
		// Who was counted is read by nobody.
		const [group] = (await guard.list(countedGroups)).items;
		for (const who of ['Ada', 'Ben', 'Dina'] as const)
			await expect((await as(who)).read.find(countedGroups, group!.id)).rejects.toBeInstanceOf(NotFound);
	});

	test('two that ask the same and are counted at one moment are counted one after the other', async () => {
		const { ask, page, answer, close, guard } = await surveyStage(open);
		const both = [await ask(), await ask()];
		for (const who of ALL) await answer(who, both[0]!, 0);
		for (const who of ALL) if (who !== 'Grace') await answer(who, both[1]!, 0);
		await Promise.all(both.map((id) => close(id)));
		const counted = await Promise.all(both.map(async (id) => (await page('Ada', id)).result!.counted));
		// The five of the second are told beside the six, or the six beside the five, without Grace.
		expect([
			[6, null],
			[5, 5]
		]).toContainEqual(counted);
		expect((await guard.list(countedGroups)).items.map(({ turn }) => turn).toSorted()).toEqual(
			counted.includes(null) ? [0] : [0, 1]
		);
	});

	test('in confidence it is for those of that time: open it moves on with them, closed it stays and nothing is saved', async () => {
		const { ask, page, answer, close, as, ids, set } = await surveyStage(open, 'confidential');
		const id = await ask();
		for (const who of ALL) await answer(who, id, 0);
		await addMember(await as('Ben'), set, { person: ids.Cleo });
		await answer('Cleo', id, 1);
		const grace = await as('Grace');
		await endMembership(grace, (await setPage(grace, set)).myPlace!);
		await expect(page('Grace', id)).rejects.toBeInstanceOf(NotFound);
		await close(id);
		expect((await page('Cleo', id)).result).toMatchObject({ answers: 6 });
		await expect(surveyToSend(await as('Ben'), id)).rejects.toBeInstanceOf(Forbidden);
		const cleo = await as('Cleo');
		await endMembership(cleo, (await setPage(cleo, set)).myPlace!);
		await addMember(await as('Ben'), set, { person: ids.Grace });
		await expect(page('Grace', id)).rejects.toBeInstanceOf(NotFound);
		expect((await surveysInSet(await as('Grace'), set)).surveys).toEqual([]);
		expect((await page('Ada', id)).result).not.toBeNull();
	});

	test('a merge leaves it uncounted, and what was answered is forgotten at once', async () => {
		const { ask, page, answer, as, ids, store, sets, set, guard, waits } = await surveyStage(open);
		const id = await ask();
		for (const who of ALL.slice(0, 5)) await answer(who, id, 0);
		await proposeMerge(await as('Ben'), set, { name: 'The joint set', to: ids.Cleo });
		const [proposal] = await mergesProposed(await as('Cleo'));
		await takeUpMerge(await as('Cleo'), proposal!.id, { other: sets.thursday });
		expect((await guard.list(surveySlips)).items).toEqual([]);
		const last = (await store.changes(0)).at(-1)!;
		expect([last.verb, last.refs.map(({ kind }) => kind)]).toEqual(['erase', Array(5).fill('survey-slip')]);
		expect(await page('Ada', id)).toMatchObject({ answers: null, result: null });
		expect(await waits('Dina')).toEqual([]);
		await expect(answer('Ada', id, 0)).rejects.toBeInstanceOf(Forbidden);
	});
});

test('what leaves says numbers alone, and names the set only where it is attributable', async () => {
	const [, openStore] = ENGINES[0]!;
	for (const mode of ['attributable', 'chatham-house'] as const) {
		const { ask, answer, close, as } = await surveyStage(openStore, mode);
		const id = await ask();
		for (const who of ALL) await answer(who, id, who === 'Eve' ? null : 0, null, 'In words.');
		await expect(surveyToSend(await as('Ada'), id)).rejects.toBeInstanceOf(NotFound);
		await close(id);
		const sent = await surveyToSend(await as('Ada'), id);
		expect(sent).toMatchObject({ set: mode === 'attributable' ? 'The Tuesday set' : '', answers: 6 });
		expect(sent.questions.map(({ asks }) => asks)).toEqual(['Do you offer work trials?', 'Would you take two?']);
		expect(JSON.stringify(sent)).not.toContain('In words.');
	}
});

test('an answer that crosses the closing is counted or refused, and never kept beside it', async () => {
	const { ask, page, answer, close, guard } = await surveyStage(ENGINES[0]![1]);
	const id = await ask();
	for (const who of ALL.slice(0, 5)) await answer(who, id, 0);
	const [late] = await Promise.allSettled([answer('Dina', id, 0), close(id)]);
	expect((await page('Ada', id)).result!.answers).toBe(late.status === 'fulfilled' ? 6 : 5);
	expect((await guard.list(surveySlips)).items).toEqual([]);
});
