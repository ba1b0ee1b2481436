import { expect, test } from 'vitest';
import { distance } from './distance';

test.each([
	['employ', 'employ', 0],
	['employ', 'emplyo', 2],
	['employ', 'emplo', 1],
	['employ', 'deploy', 2],
	['', 'ab', 2]
])('%s and %s differ in %i letters', (a, b, letters) => {
	expect(distance(a, b, 2)).toBe(letters);
	expect(distance(b, a, 2)).toBe(letters);
});

test('what lies beyond the limit is not measured', () => {
	expect(distance('employ', 'garden', 2)).toBe(Infinity);
	expect(distance('a', 'abcd', 2)).toBe(Infinity);
});
