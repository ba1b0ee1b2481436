import { expect, test } from 'vitest';
import { AskedTogether } from './asked-together';

const turnOver = () => new Promise((over) => setImmediate(over));

/** A question that is answered with its number, whenever the test says so. */
function counting() {
	const answering: (() => void)[] = [];
	const refusing: ((why: Error) => void)[] = [];
	let begun = 0;
	const ask = () => {
		const number = (begun += 1);
		return new Promise<number>((answer, refuse) => {
			answering.push(() => answer(number));
			refusing.push(refuse);
		});
	};
	return { ask, begun: () => begun, answer: () => answering.at(-1)!(), refuse: () => refusing.at(-1)!(new Error('away')) };
}

test('whoever asks while an answer is on its way shares one that is begun after they asked', async () => {
	const together = new AskedTogether<number>();
	const { ask, begun, answer } = counting();
	const first = together.of('who', ask);
	await turnOver();
	const others = [1, 2, 3].map(() => together.of('who', ask));
	expect(begun()).toBe(1);
	answer();
	expect(await first).toBe(1);
	await expect.poll(begun).toBe(2);
	const late = together.of('who', ask);
	answer();
	expect(await Promise.all(others)).toEqual([2, 2, 2]);
	await expect.poll(begun).toBe(3);
	answer();
	expect(await late).toBe(3);
});

test('those who ask in one turn of the process share an answer that is begun after all of them asked', async () => {
	const together = new AskedTogether<number>();
	const { ask, begun, answer } = counting();
	const all = [1, 2, 3].map(() => together.of('who', ask));
	expect(begun()).toBe(0);
	await turnOver();
	answer();
	expect(await Promise.all(all)).toEqual([1, 1, 1]);
	expect(begun()).toBe(1);
});

test('an answer that has come is nobody else’s', async () => {
	const together = new AskedTogether<number>();
	const { ask, answer } = counting();
	for (const number of [1, 2]) {
		const asked = together.of('who', ask);
		await turnOver();
		answer();
		expect(await asked).toBe(number);
		// A round ends just behind its answer.
		await Promise.resolve();
	}
});

test('different questions do not wait for each other', async () => {
	const together = new AskedTogether<number>();
	const { ask, begun } = counting();
	void together.of('one', ask);
	void together.of('another', ask);
	await turnOver();
	expect(begun()).toBe(2);
});

test('a question that could not be answered is asked anew for whoever waits', async () => {
	const together = new AskedTogether<number>();
	const { ask, begun, answer, refuse } = counting();
	const first = together.of('who', ask);
	await turnOver();
	const other = together.of('who', ask);
	refuse();
	await expect(first).rejects.toThrow('away');
	await expect.poll(begun).toBe(2);
	answer();
	expect(await other).toBe(2);
});
