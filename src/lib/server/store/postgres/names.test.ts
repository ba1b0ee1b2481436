import { expect, test } from 'vitest';
import { classIndex, holdsTable, keyColumn, keyIndex, literal, recordTable } from './names';

test('kinds and keys that differ never share a name', () => {
	const names = [
		recordTable('learning-set'),
		holdsTable('learning', 'setTags'),
		holdsTable('learning-set', 'tags'),
		keyIndex('learning-set', 'id'),
		classIndex('learning-set'),
		classIndex('learning-set', 'id')
	];
	expect(new Set(names).size).toBe(names.length);
});

test('names too long for PostgreSQL keep apart what it would cut off', () => {
	const long = 'a'.repeat(60);
	const [one, other] = [keyIndex(long, 'noticedAt'), keyIndex(long, 'noticedBy')];
	expect(one).not.toBe(other);
	expect(one.length).toBeLessThanOrEqual(65);
});

test('nothing but names of code can become part of a statement', () => {
	for (const text of ["x'; drop table journal", 'a b', '"']) {
		expect(() => keyColumn(text)).toThrow(TypeError);
		expect(() => recordTable(text)).toThrow(TypeError);
		expect(() => literal(text)).toThrow(TypeError);
	}
});
