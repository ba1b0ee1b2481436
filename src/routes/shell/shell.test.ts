import { expect, test } from 'vitest';
import { wordsFor } from './error-words';
import { current } from './rooms';

test('a fault of ours never shows its inner message', () => {
	expect(JSON.stringify(wordsFor(500, 'ENOENT: /data/journal'))).not.toContain('ENOENT');
	expect(wordsFor(503, 'The disk is full.').lead).toBe('The disk is full.');
});

test('what is not there and what one may not read are told in the same words', () => {
	expect(wordsFor(404, 'Not found: /tree/x')).toEqual(wordsFor(404));
	expect(wordsFor(404).lead).toBe('There is nothing here that you can read.');
});

test('a link from a message that leads nowhere says what to do, whatever the reason', () => {
	for (const path of ['/invitation', '/reset', '/report', '/read-only']) {
		expect(wordsFor(404, undefined, path).title).toMatch(/leads nowhere/);
		expect(wordsFor(404, undefined, path).advice).toMatch(/ask whoever/);
	}
	expect(wordsFor(404, undefined, '/papers')).toEqual(wordsFor(404));
	expect(wordsFor(503, undefined, '/report').title).toBe('Not just now');
});

test('a status without words of its own still says something', () => {
	expect(wordsFor(418).title).toBe('That did not work');
	expect(wordsFor(502)).toEqual(wordsFor(500));
});

test('a room is marked on its own page and on the pages within it', () => {
	const tree = { href: '/tree' };
	expect(current(tree, '/tree')).toBe('page');
	expect(current(tree, '/tree/lessons/x')).toBe('true');
	expect(current(tree, '/trees')).toBeUndefined();
});
