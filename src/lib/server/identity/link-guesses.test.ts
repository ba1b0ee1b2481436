import { expect, test } from 'vitest';
import { NotFound } from '#lib/domain/shared/errors';
import type { Store } from '#lib/domain/shared/context';
import { GUESSES_PER_ADDRESS, TooManyGuesses, unlessGuessing } from './link-guesses';

const lost = async () => {
	throw new NotFound();
};
const found = async () => 'found';

test('whoever opens many links that lead nowhere waits, with the neighbours in their network; others do not', async () => {
	const store = {} as Store;
	for (let at = 0; at < GUESSES_PER_ADDRESS; at++)
		await expect(unlessGuessing(store, `2001:db8:1:1::${at}`, lost)).rejects.toThrow(NotFound);
	await expect(unlessGuessing(store, '2001:db8:1:1::99', found)).rejects.toThrow(TooManyGuesses);
	expect(await unlessGuessing(store, '203.0.113.9', found)).toBe('found');
});

test('links that lead somewhere are opened as often as one likes', async () => {
	const store = {} as Store;
	for (let at = 0; at < GUESSES_PER_ADDRESS * 2; at++) expect(await unlessGuessing(store, '203.0.113.9', found)).toBe('found');
	await expect(unlessGuessing(store, '203.0.113.9', lost)).rejects.toThrow(NotFound);
});
