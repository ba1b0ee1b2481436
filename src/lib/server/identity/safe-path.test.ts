import { expect, test } from 'vitest';
import { safePath } from './safe-path';

test.each(['/', '/learning-files', '/people?after=x', '/search?words=a%20b&kind=lesson'])(
	'goes on to %s, a path of this workspace',
	(path) => {
		expect(safePath(path)).toBe(path);
	}
);

test.each([
	'https://evil.test/',
	'//evil.test',
	'/\\evil.test',
	'/\t/evil.test',
	'/%09/evil.test',
	'/%5cevil.test',
	'/%2f/evil.test',
	'\\\\evil.test',
	'javascript:alert(1)',
	'/sign-in',
	'/sign-in?next=/sign-in',
	'/sign%2Din',
	'/x/../sign-out',
	'/reset/abc',
	'/%E0%A4%A',
	'learning-files',
	'',
	'/'.padEnd(3_000, 'a'),
	null,
	7
])('stays at home for %j', (asked) => {
	expect(safePath(asked)).toBe('/');
});
