import { expect, test } from 'vitest';
import type { Saved } from '../../shared/collection';
import { resultOf } from './result-of';
import type { Survey } from './survey';

const choices = ['Yes', 'Partly', 'No'];

const asking = (questions: Survey['questions']) => ({ questions }) as Saved<Survey>;
/** So many people chose the first, the second and the third, and the same wherever they were asked. */
const people = (...counts: number[]) => counts.flatMap((count, place) => Array.from({ length: count }, () => place));

test('the same asked twice keeps the same numbers back, so that both together tell no more than one', () => {
	for (let tried = 0; tried < 40; tried++) {
		const slips = people(6, 7, 2).map((chosen) => Array.from({ length: 6 }, () => ({ chosen, words: '' })));
		const { questions } = resultOf(asking(Array.from({ length: 6 }, (_, at) => ({ asks: `${at}`, choices }))), slips);
		const told = questions.map((each) => each.choices.map(({ count }) => count).join());
		expect(new Set(told).size).toBe(1);
		expect(['6,,', ',7,']).toContain(told[0]);
	}
});

test('so do the same choices in another order', () => {
	for (let tried = 0; tried < 40; tried++) {
		const slips = people(6, 7, 2).map((chosen) => [
			{ chosen, words: '' },
			{ chosen: 2 - chosen, words: '' }
		]);
		const [one, other] = resultOf(
			asking([
				{ asks: 'one', choices },
				{ asks: 'other', choices: choices.toReversed() }
			]),
			slips
		).questions;
		expect(other!.choices.toReversed()).toEqual(one!.choices);
	}
});

test('over many surveys either of the larger numbers is the one that is kept back', () => {
	const slips = people(6, 7, 2).map((chosen) => [{ chosen, words: '' }]);
	const told = Array.from({ length: 60 }, () =>
		resultOf(asking([{ asks: 'one', choices }]), slips)
			.questions[0]!.choices.map(({ count }) => count)
			.join()
	);
	expect(new Set(told)).toEqual(new Set(['6,,', ',7,']));
});
