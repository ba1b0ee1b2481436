import { describe, expect, test } from 'vitest';
import { bytesOf, docx, odt, pdf, png, xlsx } from '#tests/attached-files';
import { kindOfEnding } from '#lib/domain/attachments';
import { LETTERS_READ, readWords } from './read-words';

const read = (ending: string, bytes: Uint8Array) => readWords(kindOfEnding(ending)!.type, bytes);

describe('the words of a file', () => {
	test.each([
		['docx', docx(['She lives in Bury.', 'Tea &amp; cake'])],
		['odt', odt(['She lives in Bury.', 'Tea &amp; cake'])],
		['xlsx', xlsx(['She lives in Bury.', 'Tea &amp; cake'])],
		['txt', bytesOf('She lives in Bury.\nTea & cake')],
		['csv', bytesOf('She lives in Bury.\nTea & cake')]
	])('are read from %s', async (ending, bytes) => {
		const words = await read(ending, bytes);
		expect(words).toContain('She lives in Bury.\n');
		expect(words).toContain('Tea & cake');
	});
	test('are read from PDF', async () => {
		expect(await read('pdf', pdf('She lives in Bury.'))).toContain('She lives in Bury.');
	});
	test('are read where nobody looks: comments and properties', async () => {
		const more = { 'docProps/core.xml': bytesOf('<a xmlns:dc="x"><dc:creator>Sarah Ahmed</dc:creator></a>') };
		expect(await read('docx', docx(['A plan'], more))).toContain('Sarah Ahmed');
	});
	test('of an old text keep their letters', async () => {
		expect(await read('txt', bytesOf([0x63, 0x61, 0x66, 0xe9]))).toBe('café');
	});
});

describe('what cannot be read says so, and holds nobody up', () => {
	test.each([
		['png', png()],
		['docx', bytesOf('PK nonsense')],
		['pdf', bytesOf('%PDF-1.4 nonsense')],
		['docx', docx(['A plan']).slice(0, 200)]
	])('%s', async (ending, bytes) => {
		expect(await read(ending, bytes)).toBe(null);
	});
	test('a document that unfolds to far more than it says', async () => {
		expect(await read('docx', docx([], { 'word/comments.xml': new Uint8Array(80_000_000).fill(32) }))).toBe(null);
	});
	test('a very long one is read as far as it is looked at', async () => {
		const words = await read('docx', docx(Array.from({ length: 40_000 }, (_, at) => `Line ${at} of many that say little.`)));
		expect(words!.length).toBeLessThanOrEqual(LETTERS_READ + 1);
		expect(words).toContain('Line 5000 ');
	});
});
