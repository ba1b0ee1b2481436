import { describe, expect, test } from 'vitest';
import { ENGINES } from '#tests/contract/engines';
import { ALL, surveyStage } from '#tests/survey-world';
import type { Id } from '../../shared/ids';
import { addMember, answerSurvey, askSurveyAgain, endMembership, setPage, surveyToSend } from '..';
import { keptBack, NUMBERS_FROM } from './kept-back';
import { tellableOpenly, toldBeside } from './told-beside';
import { surveyFigures } from '.';

type Stage = Awaited<ReturnType<typeof surveyStage>>;
type Who = Parameters<Stage['as']>[0];

const answers = async ({ as }: Stage, who: Who, id: Id, chosen: number | null, openly: boolean, version = 0) =>
	answerSurvey(await as(who), id, {
		version,
		openly,
		answers: [chosen, null, null].map((each) => ({ chosen: each, words: '' }))
	});
/** The numbers of the first question: how many said yes, not yet, and nothing; null where none is shown. */
const numbers = async ({ page }: Stage, id: Id, who: Who = 'Ada') => (await page(who, id)).result!.questions[0]!.openly;
/** All six answer, four yes; all agree to small numbers but those who are named. */
async function answered(stage: Stage, id: Id, less: readonly Who[] = []): Promise<void> {
	for (const [at, who] of ALL.entries()) await answers(stage, who, id, at < 4 ? 0 : 1, !less.includes(who));
	await stage.close(id);
}

describe.each(ENGINES)('where nine or fewer are asked, in the %s engine', (_, open) => {
	test('all members are told every number, however small, once everybody answered and agreed to it; nothing of it leaves', async () => {
		const stage = await surveyStage(open);
		const id = await stage.ask({ told: 'coordinators' });
		await answered(stage, id);
		for (const who of ['Ada', 'Eve', 'Ben'] as const) expect(await numbers(stage, id, who)).toEqual([4, 2, 0]);
		const { result } = await stage.page('Ada', id);
		expect(result!.questions.map(({ openly }) => openly)).toEqual([[4, 2, 0], [0, 0, 0, 6], null]);
		// What leaves the set, or is told to coordinators, holds no small number.
		const sent = JSON.stringify(await surveyToSend(await stage.as('Ben'), id));
		expect(sent).not.toMatch(/openly|"count":\d|"leftOut":\d/);
		expect(JSON.stringify((await stage.guard.list(surveyFigures)).items)).not.toMatch(/openly|"count":\d|"leftOut":\d/);
	});
});

describe('agreeing to small numbers', () => {
	const [, open] = ENGINES[0]!;

	test('is for everybody or for nobody: one who does not keeps all of them back, and nothing tells who it was', async () => {
		const seen = [];
		for (const less of ALL) {
			const stage = await surveyStage(open);
			const id = await stage.ask();
			await answered(stage, id, [less]);
			seen.push(JSON.stringify((await stage.page('Ada', id)).result!.questions));
		}
		expect(new Set(seen).size).toBe(1);
		expect(seen[0]).not.toMatch(/"count":\d|"openly":\[/);
	});

	test('counts for one survey, can be taken back until it closes, and is seen by nobody else', async () => {
		const stage = await surveyStage(open);
		const id = await stage.ask();
		for (const who of ALL) await answers(stage, who, id, 0, true);
		expect((await stage.page('Ada', id)).answers).toMatchObject({ few: true, mine: { openly: true } });
		expect(JSON.stringify((await stage.page('Ben', id)).answers)).not.toMatch(/agreed|openly":true.*openly":true/);
		await answers(stage, 'Grace', id, 0, false, 1);
		await stage.close(id);
		expect(await numbers(stage, id)).toBeNull();
		const again = await askSurveyAgain(await stage.as('Ben'), id, { purpose: 'Now?', until: '2026-06-10', told: 'set' });
		expect((await stage.page('Ada', again)).answers!.mine).toMatchObject({ openly: false });
	});

	test('is of everybody who is asked on the day of counting: who joined and did not answer keeps them back, who left does not', async () => {
		const stage = await surveyStage(open);
		const joined = await stage.ask();
		for (const who of ALL) await answers(stage, who, joined, 0, true);
		await addMember(await stage.as('Ben'), stage.set, { person: stage.ids.Cleo });
		await stage.close(joined);
		expect(await numbers(stage, joined)).toBeNull();
		const left = await stage.ask({ title: 'Buses' });
		for (const who of ALL) await answers(stage, who, left, 0, true);
		const cleo = await stage.as('Cleo');
		await endMembership(cleo, (await setPage(cleo, stage.set)).myPlace!);
		await stage.close(left);
		expect(await numbers(stage, left)).toEqual([6, 0, 0]);
	});

	test('tells numbers again where one who had agreed before has left: they had agreed to be worked out', async () => {
		const stage = await surveyStage(open);
		const first = await stage.ask();
		await answered(stage, first);
		const grace = await stage.as('Grace');
		await endMembership(grace, (await setPage(grace, stage.set)).myPlace!);
		const again = await askSurveyAgain(await stage.as('Ben'), first, { purpose: 'Now?', until: '2026-06-10', told: 'set' });
		for (const who of ALL) if (who !== 'Grace') await answers(stage, who, again, 0, true);
		await stage.close(again);
		expect(await numbers(stage, again)).toEqual([5, 0, 0]);
		expect((await stage.page('Ada', again)).earlier!.questions[0]!.openly).toEqual([4, 2, 0]);
	});

	test('of four it is told nothing', async () => {
		const stage = await surveyStage(open);
		for (const who of ['Farid', 'Dina'] as const) {
			const ctx = await stage.as(who);
			await endMembership(ctx, (await setPage(ctx, stage.set)).myPlace!);
		}
		const id = await stage.ask();
		for (const who of ['Ben', 'Ada', 'Grace', 'Eve'] as const) await answers(stage, who, id, 0, true);
		await stage.close(id);
		expect((await stage.page('Ada', id)).result).toMatchObject({ answers: null, questions: [{ openly: null }, {}, {}] });
	});
});

test('without it nine or fewer are told no number, whatever they answer; ten can be', () => {
	const falls = (of: number, parts: number): number[][] =>
		parts === 1
			? [[of]]
			: Array.from({ length: of + 1 }, (_, first) => falls(of - first, parts - 1).map((rest) => [first, ...rest])).flat();
	for (let of = 1; of < NUMBERS_FROM; of++)
		for (let parts = 3; parts < 7; parts++)
			for (const counts of falls(of, parts)) expect(keptBack(counts, () => 0).every((count) => count === null)).toBe(true);
	expect(falls(NUMBERS_FROM, 3).some((counts) => keptBack(counts, () => 0).some((count) => count !== null))).toBe(true);
});

const people = (from: number, to: number) => new Set(Array.from({ length: to - from }, (_, at) => `${from + at}`));

test('small numbers give nobody away who was counted before and did not agree', () => {
	// One of twelve has left: what shrank would be theirs, whoever else agrees.
	expect(tellableOpenly(people(1, 12), [people(0, 12)])).toBe(false);
	expect(tellableOpenly(people(0, 12), [people(0, 12)])).toBe(true);
	expect(tellableOpenly(people(5, 12), [people(0, 12)])).toBe(true);
	// Nine were told no number before: nothing shrinks.
	expect(tellableOpenly(people(1, 9), [people(0, 9)])).toBe(true);
	// Five are missing, but four of them are those of whom an earlier result can be taken off another.
	expect(tellableOpenly(people(5, 20), [people(0, 20), people(4, 20)])).toBe(false);
});

test('whoever can be told from four others has agreed to it, since all that was told of them without', () => {
	let state = 5;
	const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
	const seen = { openly: 0, refused: 0, mixed: 0 };
	for (let run = 0; run < 1_500; run++) {
		const of = 6 + Math.floor(random() * 24);
		const told: { group: ReadonlySet<string>; openly: boolean }[] = [];
		const before = (openly: boolean) => told.flatMap((each) => (each.openly === openly ? [each.group] : []));
		for (let round = 0; round < 6; round++) {
			const asked = new Set([...people(0, of)].filter(() => random() < (round % 2 ? 0.6 : 0.97)));
			if (asked.size >= 5 && random() < 0.5) {
				const may = tellableOpenly(asked, before(false), before(true));
				seen[may ? 'openly' : 'refused']++;
				if (may) told.push({ group: asked, openly: true });
			} else {
				const group = toldBeside(asked, [...before(false), ...before(true)]);
				if (group && group.size >= NUMBERS_FROM) told.push({ group, openly: false });
			}
		}
		const alike = Map.groupBy(people(0, of), (each) => told.map(({ group }) => Number(group.has(each))).join(''));
		for (const [inWhich, those] of alike) {
			if (!inWhich.includes('1') || those.length >= 5) continue;
			const last = (openly: boolean) => told.findLastIndex((each) => each.openly === openly && each.group.has(those[0]!));
			expect(last(true)).toBeGreaterThan(last(false));
			if (last(false) >= 0) seen.mixed++;
		}
	}
	for (const often of Object.values(seen)) expect(often).toBeGreaterThan(20);
});
