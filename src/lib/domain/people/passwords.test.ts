import { describe, expect, test, vi } from 'vitest';
import { commonPasswords } from '#lib/server/identity/common-passwords';
import { passwordIssue } from './passwords';

const passwords = { isCommon: (password: string) => commonPasswords.has(password) };
const issue = (password: string) =>
	passwordIssue('password', password, passwords, ['Grove', 'Dina Northway', 'Northway Support'])?.message ?? null;

describe('a new password', () => {
	test.each([
		'quiet otters',
		'x8#mLq0p',
		'a'.repeat(3) + ' long sentence with spaces and no digits',
		'🌲🌲🌳🌳🍃🍃🪵🪵',
		'ünïcödé wörds',
		'word '.repeat(40).slice(0, 200)
	])('may be %j: any letters, no rules of composition', (password) => {
		expect(issue(password)).toBeNull();
	});

	test.each([
		['seven77', 'at least 8'],
		['🌲🌲🌳🌳', 'at least 8'],
		['x'.repeat(201), 'to 200'],
		['password', 'Many people'],
		['Password1', 'Many people'],
		['qwertyuiop', 'Many people'],
		['12345678', 'Many people'],
		['grovegrove', 'a name that others know'],
		['Northway2026', 'a name that others know'],
		['dina.northway', 'a name that others know'],
		['NorthwaySupport1', 'a name that others know']
	])('may not be %j', (password, reason) => {
		expect(issue(password)).toContain(reason);
	});

	test('of a megabyte is refused before anything is worked out', () => {
		const isCommon = vi.fn(() => false);
		expect(passwordIssue('password', 'a'.repeat(1_000_000), { isCommon }, ['Grove'])?.message).toContain('to 200');
		expect(isCommon).not.toHaveBeenCalled();
	});

	test('is held against at least three thousand common ones', () => {
		expect([...commonPasswords].filter((each) => each.length >= 8).length).toBeGreaterThan(3_000);
	});
});
