import { describe, expect, test } from 'vitest';
import {
	bytesOf,
	chunk,
	docx,
	exifOfTelephone,
	jpeg,
	odt,
	pdf,
	png,
	PNG_SIGNATURE,
	segment,
	webp,
	webpChunk,
	xlsx
} from '#tests/attached-files';
import { FILE_BYTES } from '#lib/domain/attachments';
import { receiveFile } from './receive-file';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const html = '<!doctype html><script>alert(1)</script>';
const plain = (words: string) => bytesOf(words);

describe('the kinds that are taken', () => {
	test.each([
		['visit.png', png(), 'image/png'],
		['visit.JPG', jpeg(), 'image/jpeg'],
		['visit.webp', webp(), 'image/webp'],
		['plan.pdf', pdf('A plan'), 'application/pdf'],
		['plan.docx', docx(['A plan']), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
		['sums.xlsx', xlsx(['A sum']), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
		['plan.odt', odt(['A plan']), 'application/vnd.oasis.opendocument.text'],
		['notes.txt', plain('A line'), 'text/plain'],
		['notes.md', plain('# A line'), 'text/plain'],
		['sums.csv', plain('day,minutes\n1,20'), 'text/csv']
	])('%s', async (name, bytes, type) => {
		expect(await receiveFile(name, bytes)).toMatchObject({ type });
	});
	test('a picture keeps how wide and high it is', async () => {
		expect((await receiveFile('a.jpg', jpeg())).pixels).toEqual({ width: 16, height: 12 });
		expect((await receiveFile('a.webp', webp())).pixels).toEqual({ width: 16, height: 12 });
		expect((await receiveFile('a.png', png(40, 30))).pixels).toEqual({ width: 40, height: 30 });
	});
});

describe('what could run in a browser is refused (H01, H02)', () => {
	test.each([
		['page.html', plain(html)],
		['page.xhtml', plain(html)],
		['drawing.svg', plain('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
		['page.xml', plain('<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?>')],
		['page.mht', plain('MIME-Version: 1.0')],
		['film.swf', plain('FWS')],
		['tool.exe', plain('MZ')],
		['form.hta', plain(html)],
		['anim.gif', plain('GIF89a')],
		['visit.png.html', png()],
		['visit.HTML', png()],
		['visit.html. ', plain(html)],
		['visit.html\u0000', plain(html)],
		['noending', plain('A line')],
		['old.doc', plain('\u00d0\u00cf\u0011\u00e0')]
	])('%s by its name', async (name, bytes) => {
		await expect(receiveFile(name, bytes)).rejects.toThrow('Files of this kind are not taken');
	});
	test.each([
		['page.png', plain(html)],
		['page.pdf', plain(html)],
		['plan.docx', odt(['A plan'])],
		['plan.docx', plain(html)],
		['visit.jpg', png()],
		['notes.txt', png()],
		['notes.csv', docx(['A plan'])]
	])('%s by what it holds', async (name, bytes) => {
		await expect(receiveFile(name, bytes)).rejects.toThrow(/not what its name says|not a text/);
	});
	test('a picture with a page behind its mark is no whole picture', async () => {
		await expect(receiveFile('a.png', bytesOf(PNG_SIGNATURE, html, html))).rejects.toThrow(/not whole|not what/);
	});
	test('of a picture with a page inside, the picture is kept', async () => {
		const polyglots = [
			await receiveFile('a.png', bytesOf(png(4, 3, chunk('tEXt', `Comment\0${html}`)), html)),
			await receiveFile('a.jpg', bytesOf(jpeg(segment(0xfe, plain(html))), html)),
			await receiveFile('a.webp', bytesOf(webp(webpChunk('XMP ', plain(html))), html))
		];
		expect(polyglots.map(({ bytes }) => text(bytes).includes('script'))).toEqual([false, false, false]);
		expect(polyglots[0]!.bytes).toEqual(png());
	});
	test('a text that holds a page is kept as a text', async () => {
		expect((await receiveFile('notes.txt', plain(html))).type).toBe('text/plain');
	});
	test('a document with a macro is refused', async () => {
		await expect(receiveFile('a.docx', docx(['A plan'], { 'word/vbaProject.bin': plain('x') }))).rejects.toThrow('macro');
	});
});

describe('size (H03)', () => {
	test('of a picture is looked at before it is unfolded', async () => {
		await expect(receiveFile('a.png', png(50_000, 50_000))).rejects.toThrow('50,000 by 50,000');
		await expect(receiveFile('a.png', png(16_385, 1))).rejects.toThrow('more than can be shown');
		expect((await receiveFile('a.png', png(4_000, 3_000))).pixels?.width).toBe(4_000);
	});
	test('of a document is looked at before it is unfolded', async () => {
		const bomb = docx(['A plan'], { 'word/media/a.bin': new Uint8Array(220_000_000) });
		expect(bomb.length).toBeLessThan(1_000_000);
		await expect(receiveFile('a.docx', bomb)).rejects.toThrow('unfolds to more');
		expect((await receiveFile('a.docx', docx(['A plan'], { 'word/media/a.bin': new Uint8Array(1_000_000) }))).type).toContain(
			'word'
		);
	});
	test('of a file is limited, and nothing is a file', async () => {
		await expect(receiveFile('a.txt', new Uint8Array(FILE_BYTES + 1).fill(65))).rejects.toThrow('Up to 10 MB');
		await expect(receiveFile('a.txt', new Uint8Array())).rejects.toThrow('empty');
	});
	test('moving pictures are refused', async () => {
		await expect(receiveFile('a.webp', webp(webpChunk('ANMF', new Uint8Array(16))))).rejects.toThrow('Moving pictures');
	});
});

describe('what a picture tells about its making (H03)', () => {
	test('the place is taken out, and which way up it is held stays', async () => {
		const sent = jpeg(exifOfTelephone());
		expect(text(sent)).toContain('GPS 53.5933');
		const { bytes } = await receiveFile('a.jpg', sent);
		expect(text(bytes)).not.toContain('GPS');
		expect([...bytes.subarray(bytes.indexOf(0x45) - 4, bytes.indexOf(0x45) + 4)]).toEqual([
			0xff, 0xe1, 0, 0x22, 0x45, 0x78, 0x69, 0x66
		]);
		expect(text(bytes)).toContain('\u0001\u0012\u0000\u0003\u0000\u0000\u0000\u0001\u0000\u0006');
		// Once more changes nothing.
		expect((await receiveFile('a.jpg', bytes)).bytes).toEqual(bytes);
	});
	test('texts, times and previews are taken out of PNG and WebP', async () => {
		const sent = png(
			4,
			3,
			chunk('eXIf', 'MM place'),
			chunk('iTXt', 'XML:com.adobe.xmp place'),
			chunk('tIME', '2026051'),
			chunk('gAMA', bytesOf([0, 0, 0, 1]))
		);
		const { bytes } = await receiveFile('a.png', sent);
		expect(text(bytes)).not.toMatch(/place|2026051/);
		expect(text(bytes)).toContain('gAMA');
		expect(text((await receiveFile('a.webp', webp(webpChunk('EXIF', plain('place'))))).bytes)).not.toContain('place');
	});
	test.each([
		['png', png().subarray(0, 40)],
		['jpg', jpeg().subarray(0, 300)],
		['webp', webp().subarray(0, 60)]
	])('a %s that was cut off is refused', async (ending, bytes) => {
		await expect(receiveFile(`a.${ending}`, bytes)).rejects.toThrow('not whole');
	});
});

describe('names (H05)', () => {
	test.each([
		['../../etc/passwd.txt', 'passwd.txt'],
		['C:\\Users\\ada\\plan.txt', 'plan.txt'],
		['a\r\nSet-Cookie: x=1.txt', 'a Set-Cookie- x=1.txt'],
		['visit.html\u0000.txt', 'visit.html.txt'],
		['\u202Etxt.exe.txt', 'txt.exe.txt'],
		['.txt', 'Untitled.txt'],
		['con.TXT', 'con document.txt'],
		['🌳 Bäume.txt', '🌳 Bäume.txt']
	])('%j is kept as %j', async (sent, kept) => {
		expect((await receiveFile(sent, plain('A line'))).name).toBe(kept);
	});
	test('of five hundred letters are shortened', async () => {
		expect(Array.from((await receiveFile(`${'ä'.repeat(500)}.txt`, plain('A line'))).name)).toHaveLength(104);
	});
});
