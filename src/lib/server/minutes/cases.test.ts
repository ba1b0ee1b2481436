import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeDocument } from '#tests/corpora/minutes/write-documents';
import { minutesOfFile } from './minutes-of-file';

const W =
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const p = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const word = (body: string, more: Record<string, Uint8Array> = {}) =>
	zipSync({ 'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`), ...more });
const read = (bytes: Uint8Array, name = 'minutes.docx') => minutesOfFile(bytes, name, 'Ada');
const reading = async (source: string, ending = 'docx') =>
	(await read(await writeDocument(ending, source), `minutes.${ending}`)).reading;
const refusal = (bytes: Uint8Array, name?: string) =>
	read(bytes, name).then(
		() => 'taken',
		(trouble: Error) => trouble.message
	);

// The numbers are those of the list of attacks and bad inputs that the security tests go by.
test.each(['[x]', '[X]', '☑', '☒'])('an action whose box is ticked %s is done, one with an empty box is not', async (box) => {
	const lines = `Minutes\n\nActions\n- ${box} Ann Lee to ring the surgeries\n- [ ] Bob Ray to send the list`;
	for (const ending of ['docx', 'md']) {
		const { actions, charactersIn, charactersOut } = await reading(lines, ending);
		expect(actions.map(({ text, owners, done }) => [text, owners, done ?? false])).toEqual([
			['Ann Lee to ring the surgeries', ['Ann Lee'], true],
			['Bob Ray to send the list', ['Bob Ray'], false]
		]);
		expect(charactersOut).toBe(charactersIn);
	}
});

test('what was ticked and is no action keeps its tick in the note', async () => {
	const { items } = await reading('Minutes\n\nRead before\n\n- [x] The minutes of March\n- [ ] The budget', 'md');
	expect(items.map(({ text }) => text)).toEqual(expect.arrayContaining(['☑ The minutes of March', 'The budget']));
});

describe('minutes in a document that means harm, or is only odd', () => {
	test('D03: a link that runs something leaves its words and nothing else', async () => {
		const rels = '<Relationships xmlns="r"><Relationship Id="r1" Type="hyperlink" Target="javascript:alert(1)"/></Relationships>';
		const body = `<w:p><w:hyperlink r:id="r1"><w:r><w:t>Read this</w:t></w:r></w:hyperlink></w:p><w:p><w:r><w:instrText>HYPERLINK "data:text/html,x"</w:instrText></w:r><w:r><w:t>And this</w:t></w:r></w:p>`;
		const { source } = await read(word(body, { 'word/_rels/document.xml.rels': strToU8(rels) }));
		expect(JSON.stringify(source)).toMatch(/Read this.*And this/);
		expect(JSON.stringify(source)).not.toMatch(/javascript|data:/);
	});

	test('D04, D05: pictures, templates and addresses outside are never asked for', async () => {
		const rels =
			'<Relationships xmlns="r"><Relationship Id="r1" Type="image" TargetMode="External" Target="http://127.0.0.1:9/a.png"/><Relationship Id="r2" Type="attachedTemplate" TargetMode="External" Target="file:///etc/passwd"/></Relationships>';
		const { source } = await read(
			word(`<w:p><w:r><w:drawing><a:blip r:link="r1"/></w:drawing><w:t>Beside it</w:t></w:r></w:p>`, {
				'word/_rels/document.xml.rels': strToU8(rels),
				'word/_rels/settings.xml.rels': strToU8(rels)
			})
		);
		expect(source).toEqual([{ kind: 'paragraph', text: 'Beside it' }]);
	});

	test('D06: parts whose names lead elsewhere are never opened', async () => {
		const { source } = await read(word(p('Present: Ann Lee'), { '../../etc/cron.d/a': strToU8('x'), '/abs': strToU8('y') }));
		expect(source).toHaveLength(1);
	});

	test('D09, D13: a cell that claims a million columns and a table of 10,000 actions are bounded, and the reading says so', async () => {
		const span = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${p('A')}</w:tc></w:tr></w:tbl>`;
		expect(JSON.stringify((await read(word(span))).source).length).toBeLessThan(500);
		const rows = Array.from({ length: 10_000 }, (_, at) => `| Ring employer ${at} | Ann Lee | 3 May 2026`).join('\n');
		const found = await reading(`# Minutes\nPresent: Ann Lee\n| Action | Owner | Due\n${rows}`);
		expect(found.actions).toHaveLength(500);
		expect(found.checks.join()).toContain('more than 500 actions');
		expect(found.charactersOut).toBe(found.charactersIn);
	});

	test('D10: hidden controls, marks of direction and piles of accents come out as plain words', async () => {
		const { source } = await read(strToU8(`Ann\u202e Lee\u0007 says a${'\u0301'.repeat(3_000)}`), 'a.txt');
		const text = 'text' in source[0]! ? source[0].text : '';
		expect(text).not.toMatch(/[\u202e\u0007]/);
		expect(text.length).toBeLessThan(60);
	});

	test('D11: heads named after what every object has are words', async () => {
		const found = await reading('# Minutes\n| __proto__ | constructor | toString\n| Ann Lee | Bob Ray | ring them');
		expect(JSON.stringify(found.items)).toContain('__proto__');
		expect(({} as Record<string, unknown>)['Ann Lee']).toBeUndefined();
	});

	test.each(['31/02/2026', '04/05/06', 'next Tuesday', 'TBC', '٣ مايو', '令和8年5月3日'])(
		'D12: “%s” stays in its words, and no day is made of it',
		async (due) => {
			const found = await reading(`# Minutes\nPresent: Ann Lee\n| Action | Owner | Due\n| Ring them | Ann Lee | ${due}`);
			expect(found.actions).toMatchObject([{ text: 'Ring them', owners: ['Ann Lee'], due: null, dueText: due }]);
		}
	);

	test('D14: macros, and what is stuck on before or behind, are left where they are', async () => {
		const { source } = await read(word(p('Present: Ann Lee'), { 'word/vbaProject.bin': strToU8('Sub AutoOpen') }));
		expect(JSON.stringify(source)).not.toContain('AutoOpen');
		const plain = Buffer.from(word(p('Present: Ann Lee')));
		expect(await refusal(Buffer.concat([Buffer.from('%PDF-1.7\n'), plain]))).toContain('a PDF');
		expect(await refusal(Buffer.concat([plain, Buffer.alloc(1_000_000)]))).toContain('damaged');
	});

	test('D15: the date that stands only in the header of the page is the meeting’s', async () => {
		expect((await reading('^ Minutes – 8 October 2024\n# Millfield network\nPresent: Ann Lee')).date).toBe('2024-10-08');
	});

	test('D16: a line of 300 KB stays whole in the note, and nobody is made of it', async () => {
		const found = (await read(strToU8(`Present: ${'Ann Lee, '.repeat(33_000)}`), 'a.txt')).reading;
		expect(found.present).toEqual([]);
		expect(found.charactersOut).toBe(found.charactersIn);
	});

	test('D16: blanks without end do not hold the reader up', async () => {
		const found = (await read(strToU8(`Present:${' '.repeat(300_000)}Ann Lee`), 'a.txt')).reading;
		expect(found.charactersOut).toBe(found.charactersIn);
	});

	test('D24: what Word puts on the clipboard gives its words, without its notes to itself, its pictures and its scripts', async () => {
		const pasted = `<html><body><!--[if gte mso 9]><xml>Normal</xml><![endif]--><p class=MsoNormal>Present: Ann Lee<o:p></o:p></p><img src="data:image/png;base64,${'A'.repeat(200_000)}"><p><a href="javascript:alert(1)">Action: Ann to ring them</a></p><script>alert(2)</script></body></html>`;
		const { source, reading: found } = await read(strToU8(pasted), 'Pasted.html');
		expect(JSON.stringify(source)).not.toMatch(/AAAA|javascript|Normal|alert/);
		expect(found).toMatchObject({ present: ['Ann Lee'], actions: [{ owners: ['Ann Lee'] }] });
	});

	test('D25: every letter of a document with strange headings has its place', async () => {
		const found = await reading('# 21 .\n## Überschrift ohne Sinn\nSomething\n## Überschrift ohne Sinn\nSomething else', 'md');
		expect(found.charactersOut).toBe(found.charactersIn);
	});

	test('what is longer than any minutes is refused, saying what to do', async () => {
		expect(await refusal(strToU8('Ann rang them again. '.repeat(60_000)), 'a.txt')).toContain('in parts, one meeting at a time');
		const cells = `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(26_000)}`;
		expect(await refusal(strToU8(cells), 'a.md')).toContain('in parts, one meeting at a time');
	});
});
