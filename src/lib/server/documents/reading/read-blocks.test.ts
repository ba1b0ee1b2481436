import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readBlocks } from './read-blocks';

const W =
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const document = (body: string) => `<w:document ${W}><w:body>${body}</w:body></w:document>`;
const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const word = (body: string, more: Record<string, Uint8Array> = {}) =>
	zipSync({ 'word/document.xml': strToU8(document(body)), ...more });
const texts = (bytes: Uint8Array, name = 'minutes.docx') =>
	readBlocks(bytes, name).map((block) =>
		block.kind === 'table' ? block.rows.map((row) => row.join('|')).join('/') : block.text
	);
function refusal(bytes: Uint8Array, name = 'minutes.docx'): string {
	try {
		readBlocks(bytes, name);
		return 'taken';
	} catch (trouble) {
		return (trouble as Error).message;
	}
}

describe('the words of a Word document', () => {
	test('come whole and once: tabs, line breaks, wrapped cells, text boxes, insertions; what was deleted does not', () => {
		const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('In a box')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('In a box')}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>Beside it</w:t></w:r></w:p>`;
		const changed =
			'<w:p><w:ins><w:r><w:t>Put in</w:t></w:r></w:ins><w:del><w:r><w:delText>Taken out</w:delText></w:r></w:del></w:p>';
		const table = `<w:tbl><w:tr><w:sdt><w:sdtContent><w:tc>${p('A')}</w:tc></w:sdtContent></w:sdt><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${p('B')}</w:tc></w:tr></w:tbl>`;
		const read = texts(
			word(`<w:p><w:r><w:t>Present</w:t><w:tab/><w:t>Ann</w:t><w:br/><w:t>Bob</w:t></w:r></w:p>${box}${changed}${table}`)
		);
		expect(read.slice(0, 4)).toEqual(['Present\tAnn\nBob', 'In a box', 'Beside it', 'Put in']);
		expect(read[4]).toMatch(/^A\|B\|+$/);
		expect(read[4]!.length).toBeLessThan(100);
	});
	test('come in reading order from tables that only set the page, and from tables in tables', () => {
		const cell = (inside: string) => `<w:tc>${inside}</w:tc>`;
		const table = (...rows: string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
		const inner = table(cell(p('Action')) + cell(p('Who')), cell(p('Ring them')) + cell(p('AL')));
		expect(texts(word(table(cell(p('Present') + p('Ann Lee')), cell(inner + p('Next')))))).toEqual([
			'Present',
			'Ann Lee',
			'Action|Who/Ring them|AL',
			'Next'
		]);
		const beside = table(cell(p('Budget')) + cell(p('It was passed.') + inner), cell(p('Hall')) + cell(p('It is cold.')));
		expect(texts(word(beside))).toEqual(['Budget|It was passed.', 'Action|Who/Ring them|AL', 'Hall|It is cold.']);
	});
	test('are found where the file says they are, in the strict form of the standard too', () => {
		const rels =
			'<Relationships xmlns="r"><Relationship Id="1" Type="x/officeDocument" Target="word/document2.xml"/></Relationships>';
		const strict = `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>${p('Strict')}</w:body></w:document>`;
		expect(texts(zipSync({ '_rels/.rels': strToU8(rels), 'word/document2.xml': strToU8(`\ufeff${strict}`) }))).toEqual([
			'Strict'
		]);
	});
});

describe('plain texts', () => {
	test('keep every word, whatever ends their lines', () => {
		expect(texts(strToU8('\ufeffOne\r\n\r\nTwo\rThree\u0085Four'), 'a.md')).toContain('One');
		expect(texts(strToU8('a '.repeat(150_000)), 'a.txt')).toHaveLength(1);
		expect(texts(new Uint8Array(), 'a.txt')).toEqual([]);
	});
	test('of a web page leave scripts, pictures and addresses of links behind', () => {
		const html = '<p>One <a href="java\tscript:alert(1)">two</a><img src="http://169.254.169.254/"><script>three</script></p>';
		expect(texts(strToU8(html), 'a.html')).toEqual(['One two']);
	});
});

describe('a file is refused in plain words', () => {
	test.each<[string, string, () => Uint8Array]>([
		[
			'what unfolds to far more than it takes',
			'unfolds to more',
			() => word('', { 'word/footnotes.xml': new Uint8Array(30_000_000) })
		],
		['one part of 60 MB', 'unfolds to more', () => zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 1 })],
		[
			'6,000 entries',
			'unfolds to more',
			() => zipSync(Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`word/${at}`, new Uint8Array()])))
		],
		[
			'entities',
			'document type',
			() =>
				zipSync({ 'word/document.xml': strToU8(`<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${document(p('&b;'))}`) })
		],
		['nesting of 2,000', 'nested too deeply', () => word('<w:sdt>'.repeat(2_000) + '</w:sdt>'.repeat(2_000))],
		['a cut file', 'damaged', () => word(p('A')).slice(0, 120)],
		['XML that breaks off', 'damaged', () => zipSync({ 'word/document.xml': strToU8(document(p('A')).slice(0, 150)) })],
		[
			'letters that are none',
			'letters that cannot be read',
			() => zipSync({ 'word/document.xml': Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0xff]) })
		],
		['a web page', 'not a Word document, whatever its name says: it is a web page', () => strToU8('<html><p>Hello</p></html>')],
		['an empty file', 'it is empty', () => new Uint8Array()],
		['an old Word file', 'an old Word file', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0])],
		['an archive', 'an archive of files', () => zipSync({ 'a.txt': strToU8('a') })],
		['noise', 'no text', () => Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 256)]
	])('%s', (_, words, make) => {
		expect(refusal(make())).toContain(words);
	});
	test('a part that is not what it was', () => {
		const bytes = zipSync({ 'word/document.xml': [strToU8(document(p('Ann owes nothing'))), { level: 0 }] });
		const at = Buffer.from(bytes).indexOf('Ann');
		bytes[at] = 0x42;
		expect(refusal(bytes)).toContain('damaged');
	});
	test('two parts of one name', () => {
		const bytes = Buffer.from(zipSync({ 'word/document.xml': strToU8(document(p('A'))), 'word/document.xmm': strToU8('b') }));
		expect(refusal(Buffer.from(bytes.toString('latin1').replaceAll('document.xmm', 'document.xml'), 'latin1'))).toContain(
			'damaged'
		);
	});
	test('a part that unfolds to more than it says', () => {
		const bytes = Buffer.from(word(p('A'.repeat(4_000))));
		bytes.writeUInt32LE(50, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 24);
		expect(refusal(bytes)).toContain('damaged');
	});
});
