import { expect, test } from 'vitest';
import { fieldId, issueOf, typedValue } from './form-result';
import { whyNot } from './undelivered';
import { ownKey } from './own-key';

const result = {
	values: { who: 'Grace', 'a.b': 'flat', items: [{ text: 'first' }, { text: 'second' }] },
	issues: [
		{ field: 'when', message: 'Give a date.' },
		{ field: 'objectives.2', message: 'Choose one from the list.' },
		{ field: 'items.1.text', message: 'Write something here.' }
	]
};

test('a field finds what was typed by its name or its path', () => {
	expect(typedValue(result, 'who')).toBe('Grace');
	expect(typedValue(result, 'a.b')).toBe('flat');
	expect(typedValue(result, 'items.1.text')).toBe('second');
	expect(typedValue(result, 'items.7.text')).toBeUndefined();
	expect(typedValue(null, 'who')).toBeUndefined();
});

test('a field hears of its own trouble and of that of one of its values, not of its neighbours', () => {
	expect(issueOf(result, 'when')).toBe('Give a date.');
	expect(issueOf(result, 'objectives')).toBe('Choose one from the list.');
	expect(issueOf(result, 'items.1.text')).toBe('Write something here.');
	expect(issueOf(result, 'items')).toBeUndefined();
	expect(issueOf(result, 'who')).toBeUndefined();
});

test('ids hold no dots, so that a link of the summary can lead to them', () => {
	expect(fieldId('f1', 'items.1.text')).toBe('f1-items-1-text');
});

test('two forms of one page send two keys, and one form the same key each time', () => {
	const page = 'abcdefghijkmnpqrstuvwxyz23';
	expect(ownKey(page, 's1')).toMatch(/^[a-z0-9]{26}$/);
	expect(ownKey(page, 's1')).toBe(ownKey(page, 's1'));
	expect(ownKey(page, 's1')).not.toBe(ownKey(page, 's2'));
});

test('a form that did not get through says why, and that the text is still there', () => {
	expect(whyNot({ status: 429, error: { message: 'Wait a minute.' } })).toBe('Wait a minute. What you typed is still here.');
	expect(whyNot({ error: new TypeError('Failed to fetch') })).toContain('there is no connection');
});
