import * as v from 'valibot';
import { expect, onTestFinished, test } from 'vitest';
import { bringInPractice, bringInPracticeWish, broughtBefore, deletePractice, offerPractice } from '#lib/domain/practices';
import type { Id } from '#lib/domain/shared/ids';
import { fingerprint } from '#lib/server/documents';
import { openPracticeWorld } from '#tests/practice-world';
import { testClock, type CastName } from '#tests/world';
import { ENGINES } from './engines';

const [FILE, WORDS, OTHER_FILE, OTHER_WORDS] = ['a file', 'its words', 'another file', 'other words'].map(fingerprint) as [
	string,
	string,
	string,
	string
];
const TEXT = { title: { text: 'Walking job club' }, situation: { text: 'A bus.' }, tried: { text: 'A walk.' } };

test.each(ENGINES)('%s: the same document offers what it became, as far as whoever brings it may read that', async (_, open) => {
	const clock = testClock();
	const store = await open(clock);
	onTestFinished(() => store.close());
	const there = await openPracticeWorld({ store, clock });
	const bring = async (by: CastName, fingerprints: string[], again = false): Promise<Id> => {
		const wish = { template: there.forms.short, answers: TEXT, fingerprints, again };
		return bringInPractice(await there.as(by), v.parse(bringInPracticeWish, wish));
	};
	const before = async (who: CastName, fingerprints = [FILE, WORDS]) => {
		const found = await broughtBefore(await there.as(who), fingerprints);
		return found.map(({ id, state, mine }) => `${id === first ? 'first' : 'another'} ${state}${mine ? ' mine' : ''}`);
	};

	const first = await bring('Eve', [FILE, WORDS]);
	// The very file, and the same words in a file saved anew; nothing else.
	expect(await before('Eve')).toEqual(['first draft mine']);
	expect(await before('Eve', [OTHER_FILE, WORDS])).toEqual(['first draft mine']);
	expect(await before('Eve', [OTHER_FILE, OTHER_WORDS])).toEqual([]);
	await expect(bring('Eve', [FILE, OTHER_WORDS])).rejects.toThrow('came in before');

	// Her draft is nobody else's: Ada hears nothing of it, and keeps hers.
	expect(await before('Ada')).toEqual([]);
	const adas = await bring('Ada', [FILE, WORDS]);
	expect(await before('Eve')).toEqual(['first draft mine']);
	await deletePractice(await there.as('Ada'), adas);
	expect(await before('Ada')).toEqual([]);

	// Offered, staff may read it; published, also partners.
	await offerPractice(await there.as('Eve'), first);
	expect(await before('Ada')).toEqual(['first offered']);
	await there.publish(first, { readers: 'partners' });
	expect(await before('Ada')).toEqual(['first published']);
	await expect(bring('Ada', [OTHER_FILE, WORDS])).rejects.toThrow('came in before');
	expect(await bring('Ada', [OTHER_FILE, WORDS], true)).not.toBe(first);
	expect(await before('Ada')).toEqual(['first published', 'another draft mine']);
});
