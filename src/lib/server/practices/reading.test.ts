import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { corpus, misreadings, readPracticeIn } from '#tests/corpora/practices/measure';
import { writeDocument } from '#tests/corpora/minutes/write-documents';
import { saidBy } from '#lib/domain/practices';
import { practiceOfFile } from './practice-of-file';
import { printedPractice } from './printed-practice';
import { starterForms } from './starter-forms';

const reading = async (source: string, ending = 'docx') =>
	readPracticeIn(await writeDocument(ending, source), `practice.${ending}`);

describe('the published description of the county’s practice, in the form with its tables', () => {
	test.each(['docx', 'odt', 'html', 'md'])(
		'comes in from %s with all sections, every tick and both effect tables',
		async (ending) => {
			const read = printedPractice(await reading(corpus('gloucestershire'), ending));
			expect(read).toMatchObject({ template: 'practice-21', unplaced: [] });
			expect(read.sections.map(({ number }) => number)).toEqual(Array.from({ length: 21 }, (_, at) => at + 1));
			expect(read.charactersOut).toBe(read.charactersIn);
			expect(
				Object.fromEntries(read.sections.flatMap(({ number, options }) => (options.length ? [[number, options]] : [])))
			).toEqual({
				9: ['Service Integration/ Cooperation across services'],
				10: ['Project (ongoing)'],
				11: ['Micro level practice'],
				12: ['Organisational management'],
				13: ['Collaborative approach'],
				14: ['Team involvement'],
				16: ['Multi-method'],
				21: ['Potential for transferability']
			});
			expect(read.effects.map(({ section, group, claim }) => [section, group, claim])).toEqual([
				[17, 'Service users', 'measured'],
				[18, 'Service users', 'hoped-for'],
				[18, 'Organisations', 'hoped-for']
			]);
			expect(read.sections[0]).toMatchObject({
				heading: 'Title of the practice',
				text: 'Employment support across four services in one county'
			});
			expect(read.sections[2]!.contact).toMatchObject({ name: 'The strategic lead', reach: 'employment@county.example' });
			expect(read.sections[3]!.text).toContain('\n- AIM: a supported internship');
			expect(read.sections[10]!.text).toBe("Micro level practice. It takes place in the county council's own area.");
			expect(read.labels).toContain('Meso level practice: whole organisations or communities');
		}
	);

	test('is read in a thread of its own as well', async () => {
		const bytes = await writeDocument('docx', corpus('gloucestershire'));
		const { reading: read } = await practiceOfFile(bytes, 'practice.docx', starterForms(), 'Ada');
		expect(read).toEqual(readPracticeIn(bytes, 'practice.docx'));
	});
});

test('descriptions of other shapes come in as whoever reads them would say', async () => {
	const { documents, misses } = await misreadings();
	expect(documents).toBe(21);
	expect(misses).toEqual([]);
});

const W =
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const p = (inner: string) => `<w:p>${inner}</w:p>`;
const r = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const word = (body: string, targets: Readonly<Record<string, string>> = {}) =>
	zipSync({
		'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
		'word/_rels/document.xml.rels': strToU8(
			`<Relationships xmlns="r">${Object.entries(targets)
				.map(([id, target]) => `<Relationship Id="${id}" Type="x/hyperlink" TargetMode="External" Target="${target}"/>`)
				.join('')}</Relationships>`
		)
	});
const textOf = (bytes: Uint8Array, number: number, name = 'a.docx') =>
	readPracticeIn(bytes, name).sections.find((each) => each.number === number)?.text;
const head = `${p(r('1. Title of the practice'))}${p(r('Walking club'))}${p(r('4. Summary'))}`;

describe('links', () => {
	test('to web pages stay with their words, in every kind of file', () => {
		const linked = p(`${r('See ')}<w:hyperlink r:id="a">${r('the club')}</w:hyperlink>${r('.')}`);
		const wanted = 'See [the club](https://club.example/a).';
		expect(textOf(word(head + linked, { a: 'https://club.example/a' }), 4)).toBe(wanted);
		const page = '<h2>1. Title</h2><p>Club</p><h2>4. Summary</h2><p>See <a href="https://club.example/a">the club</a>.</p>';
		expect(textOf(strToU8(`<html><body>${page}</body></html>`), 4, 'a.html')).toBe(wanted);
		expect(textOf(strToU8(`## 1. Title\n\nClub\n\n## 4. Summary\n\n${wanted}`), 4, 'a.md')).toBe(wanted);
	});
	test.each(['javascript:alert(1)', 'java&#9;script:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])(
		'D03: that run something or lead inside leave their words alone: %s',
		(target) => {
			const linked = p(`<w:hyperlink r:id="a">${r('Read this')}</w:hyperlink>`);
			expect(textOf(word(head + linked, { a: target }), 4)).toBe('Read this');
		}
	);
});

test('boxes that Word draws itself are read as ticked or not', () => {
	const old = (on: string) =>
		`<w:r><w:fldChar><w:ffData><w:checkBox><w:default w:val="${on}"/></w:checkBox></w:ffData></w:fldChar></w:r>`;
	const drawn = (char: string) => `<w:r><w:sym w:font="Wingdings" w:char="${char}"/></w:r>`;
	const body = `${head}${p(r('A club'))}${p(r('9. Issues for social services'))}${p(old('1') + r(' Technology'))}${p(old('0') + r(' Contracting'))}${p(r('10. Status'))}${p(drawn('F0A8') + r(' Pilot project (ongoing)'))}${p(drawn('F0FE') + r(' Project (ongoing)'))}`;
	const { sections } = readPracticeIn(word(body), 'a.docx');
	expect(sections.flatMap(({ number, options }) => options.map(({ option }) => `${number} ${option}`))).toEqual([
		'9 technology',
		'10 project-ongoing'
	]);
});

describe('options that no letter ticks', () => {
	const bold = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
	const shaded = (text: string, fill = 'FFFF00') =>
		`<w:r><w:rPr><w:shd w:val="clear" w:fill="${fill}"/></w:rPr><w:t>${text}</w:t></w:r>`;
	const cell = (text: string, fill = '') =>
		`<w:tc><w:tcPr>${fill && `<w:shd w:val="clear" w:fill="${fill}"/>`}</w:tcPr>${p(r(text))}</w:tc>`;
	const table = (...rows: readonly string[]) => `<w:tbl>${rows.map((each) => `<w:tr>${each}</w:tr>`).join('')}</w:tbl>`;
	const control = (on: string, sign: string) =>
		`<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="${on}"/></w14:checkbox></w:sdtPr><w:sdtContent>${r(sign)}</w:sdtContent></w:sdt>`;
	const LEVELS = ['Micro level practice', 'Meso level practice', 'Macro level practice'] as const;
	const chosen = (body: string) => {
		const read = readPracticeIn(word(`${head}${p(r('A club'))}${p(r('11. Level of practice'))}${body}`), 'a.docx');
		expect(read.charactersOut).toBe(read.charactersIn);
		return read.sections.flatMap(({ options }) => options.map(({ option }) => option));
	};
	const rows = (fills: readonly string[]) => table(...LEVELS.map((level, at) => cell(level, fills[at]) + cell('')));

	test('are read by a shade, a marker or bold letters, where those tell some from others', () => {
		expect(chosen(LEVELS.map((level, at) => p(at === 1 ? bold(level) : r(level))).join(''))).toEqual(['meso']);
		expect(chosen(LEVELS.map((level, at) => p(at === 2 ? shaded(level) : r(level))).join(''))).toEqual(['macro']);
		expect(chosen(rows(['', 'D9E2F3', '']))).toEqual(['meso']);
		expect(chosen(p(r('Micro level practice\t') + bold('Meso level practice') + r('\tMacro level practice')))).toEqual(['meso']);
	});
	test('are not where the form sets all of them so, stripes its table, or paints it white', () => {
		expect(chosen(LEVELS.map((level) => p(bold(level))).join(''))).toEqual([]);
		expect(chosen(rows(['D9E2F3', '', 'D9E2F3']))).toEqual([]);
		expect(chosen(rows(['', 'FFFFFF', 'auto']))).toEqual([]);
	});
	test('boxes that Word draws by any sign are read by what they say', () => {
		const body = LEVELS.map((level, at) => p(control(at === 1 ? '1' : '0', at === 1 ? 'R' : '£') + r(` ${level}`))).join('');
		expect(chosen(body)).toEqual(['meso']);
		// A box that is ticked counts for more than bold letters.
		expect(
			chosen(p(control('1', 'R') + r(' Macro level practice')) + p(control('0', '£') + bold(' Micro level practice')))
		).toEqual(['macro']);
	});
	test('boxes and shades of an OpenDocument text are read as well', () => {
		const xml = (styles: string, forms: string, body: string) => `<?xml version="1.0"?><office:document-content
			xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:draw="d" xmlns:form="fm"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${forms}${['Title of the practice', 'A club', '11. Level of practice'].map((each) => `<text:p>${each}</text:p>`).join('')}${body}</office:text></office:body></office:document-content>`;
		const read = (content: string) =>
			readPracticeIn(
				zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8(content) }),
				'a.odt'
			).sections.flatMap(({ options }) => options.map(({ option }) => option));
		const forms = `<office:forms><form:form>${LEVELS.map((_, at) => `<form:checkbox form:id="c${at}" form:current-state="${at === 1 ? 'checked' : 'unchecked'}"/>`).join('')}</form:form></office:forms>`;
		expect(
			read(xml('', forms, LEVELS.map((level, at) => `<text:p><draw:control draw:control="c${at}"/> ${level}</text:p>`).join('')))
		).toEqual(['meso']);
		const style = `<style:style style:name="T1"><style:text-properties fo:background-color="#ffff00"/></style:style>`;
		const lines = LEVELS.map(
			(level, at) => `<text:p>${at === 0 ? `<text:span text:style-name="T1">${level}</text:span>` : level}</text:p>`
		);
		expect(read(xml(style, '', lines.join('')))).toEqual(['micro']);
	});
});

describe('a document that means harm, or is only odd', () => {
	test('D11: headings and options named after what every object has are words', async () => {
		const read = await reading('# Title\nClub\n# Summary\n__proto__\n# constructor\ntoString\n# Status\n| __proto__ | x');
		expect(JSON.stringify(read)).toContain('__proto__');
		expect(read.charactersOut).toBe(read.charactersIn);
	});
	test('what is longer than any description is refused, saying what to do', async () => {
		const long = strToU8('We walked again. '.repeat(60_000));
		await expect(practiceOfFile(long, 'a.txt', starterForms(), 'Ada')).rejects.toThrow('one practice at a time');
	});
	test('what is no document is refused in words', async () => {
		await expect(practiceOfFile(strToU8('Title,Aims'), 'a.csv', starterForms(), 'Ada')).rejects.toThrow(
			'under “Bring in a table”'
		);
		await expect(practiceOfFile(strToU8(' \n'), 'a.txt', starterForms(), 'Ada')).rejects.toThrow('no words in this file');
		await expect(practiceOfFile(strToU8('{\\rtf1 a'), 'a.docx', starterForms(), 'Ada')).rejects.toThrow('a Rich Text file');
	});
});

test('the same words say the same from Word, Markdown and a file saved anew, and other words do not', async () => {
	const said = await Promise.all(
		['docx', 'md', 'html'].map(async (ending) => saidBy(await reading(corpus('gloucestershire'), ending)))
	);
	expect(new Set(said).size).toBe(1);
	expect(saidBy(await reading(corpus('gloucestershire').replace('four services', 'five services')))).not.toBe(said[0]);
});
