import { expect, test } from 'vitest';
import type { Saved } from '../../shared/collection';
import type { Id } from '../../shared/ids';
import { drawnBy } from './drawn-by';
import { resultOf } from './result-of';
import type { Survey } from './survey';
import { toldBeside } from './told-beside';

const choices = ['Yes', 'Partly', 'No'];
/** Secrets of so many workspaces. */
const secrets = (many: number) => Array.from({ length: many }, (_, at) => `secret ${at}`);

const asking = (questions: number, offered = choices) =>
	({ questions: Array.from({ length: questions }, (_, at) => ({ asks: `${at}`, choices: offered })) }) as Saved<Survey>;

type Group = readonly number[];
/** People by number, from one up to before another. */
const people = (from: number, to: number): Group => Array.from({ length: to - from }, (_, at) => from + at);

/** What is told of each choice where those of the first group chose the first, and so on, wherever they were asked. */
async function told(secret: string, groups: readonly Group[], survey = asking(1)) {
	const slips = groups.flatMap((group, chosen) =>
		group.map((who) => ({ of: `person ${who}` as Id, answers: survey.questions.map(() => ({ chosen, words: '' })) }))
	);
	const { questions } = await resultOf(survey, slips, await drawnBy(secret));
	return questions.map((each) => each.choices.map(({ count }) => count).join());
}

const [six, seven, two] = [people(0, 6), people(6, 13), people(13, 15)];

test('the same asked twice keeps the same numbers back, so that both together tell no more than one', async () => {
	for (const secret of secrets(20)) {
		const said = await told(secret, [six, seven, two], asking(6));
		expect(new Set(said).size).toBe(1);
		expect(['6,,', ',7,']).toContain(said[0]);
	}
});

test('so do the same choices in another order', async () => {
	for (const secret of secrets(20)) {
		const [one] = await told(secret, [six, seven, two]);
		const [other] = await told(secret, [two, seven, six], asking(1, choices.toReversed()));
		expect(other!.split(',').toReversed().join()).toBe(one);
	}
});

test('two surveys of the same people keep the same back, whoever was asked or answered first', async () => {
	for (const secret of secrets(20)) {
		const before = await told(secret, [six, seven, two]);
		const after = await told(secret, [six.toReversed(), seven.toReversed(), two.toReversed()]);
		expect(after).toEqual(before);
	}
});

test('somebody more or less among the few, or a change of mind among them, changes nothing of what is told', async () => {
	for (const secret of secrets(20)) {
		const before = await told(secret, [six, seven, two]);
		expect(await told(secret, [six, seven, people(13, 16)])).toEqual(before);
		expect(await told(secret, [six, seven, people(13, 14)])).toEqual(before);
		const [oneMore] = await told(secret, [six, seven, people(13, 14), people(14, 15)], asking(1, [...choices, 'Later']));
		expect(oneMore).toBe(`${before[0]},`);
	}
});

test('somebody more or less among the many makes it another group, which draws a lot of its own', async () => {
	const pairs = await Promise.all(
		secrets(40).map(async (secret) =>
			[await told(secret, [six, seven, two]), await told(secret, [six, [...seven, 15], two])].flat().join(' then ')
		)
	);
	expect(new Set(pairs)).toEqual(new Set([',7, then ,8,', ',7, then 6,,', '6,, then ,8,', '6,, then 6,,']));
});

test('in other workspaces either of the larger numbers is the one that is kept back', async () => {
	const outcomes = await Promise.all(secrets(60).map((secret) => told(secret, [six, seven, two])));
	expect(new Set(outcomes.flat())).toEqual(new Set(['6,,', ',7,']));
});

test('whatever one to four say who joined or stayed away, both results together are the same', async () => {
	const draw = await drawnBy('a secret');
	const tell = async (groups: readonly Group[], before: ReadonlySet<string>[]) => {
		const slips = groups.flatMap((group, chosen) =>
			group.map((who) => ({ of: `${who}` as Id, answers: [{ chosen, words: '' }] }))
		);
		const group = toldBeside(new Set(slips.map(({ of }) => of)), before);
		const { questions } = await resultOf(asking(1), slips, draw, group && ((of) => group.has(of)));
		return { group, counts: questions[0]!.choices.map(({ count }) => count) };
	};
	const before = [people(0, 6), people(6, 13), people(13, 15)] as const;
	const first = await tell(before, []);
	expect(first.counts.filter((count) => count !== null)).not.toEqual([]);
	const said = [[0], [1], [2], [0, 1, 2, 2], [1, 1, 1, 1]];
	for (const newcomers of said) {
		const groups = before.map((group, at) => [
			...group,
			...newcomers.flatMap((chosen, who) => (chosen === at ? [90 + who] : []))
		]);
		expect((await tell(groups, [first.group!])).counts).toEqual(first.counts);
	}
	for (const away of [[0], [7], [14], [0, 7, 14]]) {
		const groups = before.map((group) => group.filter((who) => !away.includes(who)));
		const second = await tell(groups, [first.group!]);
		// What shrank speaks of five: of those who stayed away, and of some who were drawn with them whatever they said.
		const gone = [...first.group!].filter((who) => !second.group!.has(who));
		expect(gone).toEqual(expect.arrayContaining(away.map(String)));
		expect(gone).toHaveLength(5);
		const inverted = groups.map((group, at) => [
			...group.filter((who) => !gone.includes(`${who}`)),
			...(at === 2 ? gone.map(Number).filter((who) => !away.includes(who)) : [])
		]);
		expect(await tell(inverted, [first.group!])).toEqual(second);
	}
	// Five others are enough to be told with them.
	const more = [before[0], before[1], [...before[2], ...people(90, 95)]];
	expect((await tell(more, [first.group!])).counts).not.toEqual(first.counts);
});
