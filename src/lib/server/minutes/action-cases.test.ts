import { expect, test } from 'vitest';
import { readMinutes } from '#lib/domain/learning-sets/reading-minutes/read-minutes.ts';
import { actionCases, obligations, undertakings, type ActionCase } from '#tests/corpora/minutes/actions/action-cases';
import { wordsOfMinutes } from './words';

// Ways to set actions, times how somebody is called in them, times nine languages, with sentences around them that tell of nothing to do; and how a
// sentence of each language obliges somebody or a body, beside those that only look like it.
test.each([
	['actions are found with who undertook them however they are set', actionCases, 800, 0.99],
	['sentences that oblige somebody are found, and others are not', obligations, 170, 0.99],
	['kinds of undertakings are found, and what is told, wished, asked or on condition is not', undertakings, 165, 0.97]
])('%s, and none is made of what tells of nothing to do', (_, made, least, share) => {
	const read = made().map(outcomeOf).toArray();
	const sum = (count: (each: (typeof read)[number]) => number) => read.reduce((all, each) => all + count(each), 0);
	const [wanted, found, owned] = [sum((each) => each.wanted), sum((each) => each.found), sum((each) => each.owned)];
	process.stdout.write(
		`${JSON.stringify({ minutes: read.length, actions: wanted, found: found / wanted, owned: owned / wanted })}\n`
	);
	expect(wanted).toBeGreaterThan(least);
	expect(read.flatMap(({ invented }) => invented)).toEqual([]);
	expect(found / wanted).toBeGreaterThan(share);
	expect(owned / wanted).toBeGreaterThan(share);
});

function outcomeOf({ name, blocks, actions }: ActionCase) {
	const left = [...readMinutes(blocks, wordsOfMinutes()).actions];
	const plain = (text: string) => text.toLowerCase().replace(/\.$/, '');
	let [found, owned] = [0, 0];
	for (const wanted of actions) {
		// Of a sentence of two clauses the one that tells of the step is the action.
		const at = left.findIndex(({ text }) => plain(text).includes(plain(wanted.text)) || plain(wanted.text).includes(plain(text)));
		const [read] = at < 0 ? [] : left.splice(at, 1);
		if (read) found += 1;
		if (read?.owners.join() === wanted.owner) owned += 1;
	}
	return { wanted: actions.length, found, owned, invented: left.map(({ text }) => `${name}: ${text}`) };
}
