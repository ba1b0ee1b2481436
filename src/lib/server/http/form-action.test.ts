import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { Conflict, Forbidden, Invalid, NotFound, StoreUnavailable, Taken } from '#lib/domain/shared/errors';
import { line, optionalProse } from '#lib/domain/shared/fields';
import { readWish, refusal } from './form-action';

const wish = v.object({
	title: line(20, 'Give it a title.'),
	text: v.optional(optionalProse(100), ''),
	tags: v.optional(v.array(line(10)), []),
	version: v.optional(v.number(), 1)
});
const shape = { arrays: ['tags'], numbers: ['version'] };
const form = (...fields: [string, string][]): FormData => {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
};
const read = (...fields: [string, string][]) => readWish(form(...fields), wish, shape);
const issues = (result: ReturnType<typeof read>) => (result.success ? [] : result.state.issues);

describe('reading a form', () => {
	test('gives the wish: trimmed, line ends as they are stored, letters composed', () => {
		const result = read(['title', '  Cafe\u0301 '], ['text', 'one\r\ntwo'], ['tags', 'a'], ['tags', 'b'], ['version', '3']);
		expect(result).toMatchObject({ success: true, output: { title: 'Café', text: 'one\ntwo', tags: ['a', 'b'], version: 3 } });
	});

	test('says what is missing or too long, at its field, and keeps everything typed', () => {
		expect(issues(read(['title', ' '], ['text', 'typed']))).toEqual([{ field: 'title', message: 'Give it a title.' }]);
		expect(issues(read(['text', 'typed']))).toEqual([{ field: 'title', message: 'This is missing.' }]);
		const long = read(['title', 'x'.repeat(21)], ['text', 'typed']);
		expect(issues(long)).toEqual([{ field: 'title', message: 'Keep this to 20 letters.' }]);
		expect(long.success ? {} : long.state.values).toMatchObject({ text: 'typed' });
	});

	test.each(['a\u0000b', 'a\u0007b', 'a\u009Fb', 'a\uD800b'])('refuses hidden characters in %j with a sentence', (title) => {
		const result = read(['title', title]);
		// A form cannot carry half a surrogate: it arrives as the replacement character and is kept as that.
		if (title.isWellFormed()) expect(issues(result)[0]?.message).toContain('hidden control characters');
		else expect(result.success).toBe(true);
	});

	test('takes one value where a name was sent twice, and never touches prototypes', () => {
		expect(read(['title', 'one'], ['title', 'two']).success).toBe(true);
		read(['title', 'one'], ['__proto__.admin', 'yes'], ['constructor.prototype.admin', 'yes']);
		expect(({} as { admin?: string }).admin).toBeUndefined();
	});

	test('makes no long list of a high row number', () => {
		const rows = v.object({ rows: v.optional(v.array(v.object({ text: v.string() })), []) });
		const result = readWish(form(['rows.50000000.text', 'x']), rows, { arrays: ['rows'] });
		expect(result.success && result.output.rows.length).toBe(0);
	});

	test('never sends a password back', () => {
		const result = readWish(form(['password', 'rowan hedge']), v.object({ name: line() }));
		expect(JSON.stringify(result)).not.toContain('rowan');
	});
});

describe('a refusal', () => {
	test.each([
		[Invalid.field('title', 'Mend it.'), 400],
		[new Taken('email'), 409],
		[new Conflict(), 409],
		[new Forbidden(), 403],
		[new StoreUnavailable('failed', 'The disk failed.'), 503],
		[new StoreUnavailable('disk-full', 'The disk is full.'), 507]
	])('%s gives the form back with its status and what was typed', (trouble, status) => {
		const answer = refusal(trouble, { text: 'typed' });
		expect(answer.status).toBe(status);
		expect(answer.data.values).toEqual({ text: 'typed' });
	});

	test('of what is not there leads to the page for that, and the unexpected goes on', () => {
		expect(() => refusal(new NotFound(), {})).toThrow(expect.objectContaining({ status: 404 }));
		expect(() => refusal(new RangeError('odd'), {})).toThrow(RangeError);
	});
});
