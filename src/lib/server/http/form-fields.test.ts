import { describe, expect, test } from 'vitest';
import { readFields } from './form-fields';

const form = (...fields: readonly (readonly [string, string])[]): FormData => {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
};

describe('the fields of a form', () => {
	test('a path names a place in a list, and several values of one name make a list', () => {
		const sent = form(['text', 'x'], ['answers.1.text', 'second'], ['answers.0.text', 'first'], ['codes', 'a'], ['codes', 'b']);
		expect(readFields(sent, { arrays: ['answers', 'codes', 'objectives'] })).toEqual({
			text: 'x',
			answers: [{ text: 'first' }, { text: 'second' }],
			codes: ['a', 'b'],
			objectives: []
		});
	});

	test('numbers, empty numbers and ticks are read as what they are', () => {
		const sent = form(['version', '7'], ['rows.0.count', ''], ['rows.1.count', '12'], ['named', 'on']);
		const shape = { numbers: ['version', 'rows.$.count'], booleans: ['named', 'contact.consent'] };
		expect(readFields(sent, shape)).toEqual({
			version: 7,
			rows: [{ count: null }, { count: 12 }],
			named: true,
			contact: { consent: false }
		});
	});

	test('a number that is none, or has no end, is no number', () => {
		const sent = form(['a', '1e999'], ['b', '9'.repeat(400)], ['c', 'Infinity']);
		expect(readFields(sent, { numbers: ['a', 'b', 'c'] })).toEqual({ a: NaN, b: NaN, c: NaN });
	});

	test('a form cannot say how long a list is, nor claim its billionth place', () => {
		const sent = form(['rows.0.text', 'x'], ['rows.length', '99999999'], ['rows.999999999.text', 'y'], ['other.length', '9']);
		expect(readFields(sent, { arrays: ['rows'] })).toEqual({ rows: [{ text: 'x' }], other: { length: '9' } });
	});

	test.each([
		'hasOwnProperty.call',
		'toString.call',
		'__proto__.call',
		'constructor.prototype.call',
		'text.at.call',
		'rows.push.call'
	])('the name %s touches nothing that every object shares', (name) => {
		const sent = form(['text', 'x'], ['rows.0', 'y'], [name, 'z']);
		expect(readFields(sent, { arrays: ['rows'] })).toEqual({ text: 'x', rows: ['y'] });
		expect(Object.hasOwn(Object.prototype.hasOwnProperty, 'call')).toBe(false);
		expect(Object.hasOwn(Object.prototype.toString, 'call')).toBe(false);
		expect(Object.hasOwn(Array.prototype.push, 'call')).toBe(false);
		expect(({} as Record<string, unknown>).call).toBeUndefined();
	});

	test('a name that holds a value holds nothing below it, in whichever order they come', () => {
		expect(readFields(form(['text', 'x'], ['text.more', 'y']))).toEqual({ text: 'x' });
		expect(readFields(form(['text.more', 'y'], ['text', 'x']))).toEqual({ text: 'x' });
	});

	test('a file where text is asked for is left out', () => {
		const sent = form(['title', 'x']);
		sent.append('text', new Blob(['abc']), 'notes.txt');
		expect(readFields(sent)).toEqual({ title: 'x' });
	});
});
