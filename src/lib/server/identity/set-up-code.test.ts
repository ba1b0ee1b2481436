import { expect, test } from 'vitest';
import { isSetUpCode, setUpCode, setUpNotice } from './set-up-code';

const secret = 'a'.repeat(64);

test('the code of the terminal opens, however it is typed; any other does not', () => {
	const code = setUpCode(secret);
	expect(code).toMatch(/^([A-Z2-9]{5}-){3}[A-Z2-9]{5}$/);
	expect(setUpNotice('http://localhost:3000', secret)).toContain(code);
	expect(isSetUpCode(secret, code)).toBe(true);
	expect(isSetUpCode(secret, ` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(true);
	for (const wrong of ['', setUpCode('b'.repeat(64)), code.slice(1), null, ['x'], 'x'.repeat(10_000)])
		expect(isSetUpCode(secret, wrong)).toBe(false);
});
