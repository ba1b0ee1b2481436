import { Document, Header, HeadingLevel, Packer, Paragraph, Tab, Table, TableCell, TableRow, TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
import type { DocumentBlock } from '#lib/domain/shared/document-block';

/**
 * Writes invented minutes into files of the kinds people have them in. A line each: `#` heading, `*` bold, `-` or `1.` item,
 * `| a | b` row of a table, `^` header of the page, anything else a paragraph; tabs stay.
 */
export function blocksOf(source: string): DocumentBlock[] {
	const blocks: DocumentBlock[] = [];
	let rows: string[][] | null = null;
	for (const line of source.split('\n')) {
		if (line.startsWith('|')) {
			if (!rows) blocks.push({ kind: 'table', rows: (rows = []) });
			rows.push(
				line
					.split('|')
					.slice(1)
					.map((cell) => cell.trim())
			);
			continue;
		}
		rows = null;
		const heading = /^(#{1,6}) (.*)$/.exec(line);
		if (line.trim() === '') continue;
		if (heading) blocks.push({ kind: 'heading', level: heading[1]!.length, text: heading[2]! });
		else if (line.startsWith('* ')) blocks.push({ kind: 'paragraph', strong: true, text: line.slice(2) });
		else if (/^- /.test(line)) blocks.push({ kind: 'item', level: 0, text: line.slice(2) });
		else if (line.startsWith('^ ')) blocks.push({ kind: 'header', text: line.slice(2) });
		else blocks.push({ kind: 'paragraph', text: line });
	}
	return blocks;
}

export async function writeDocument(ending: string, source: string): Promise<Uint8Array> {
	if (ending === 'docx') return word(blocksOf(source));
	if (ending === 'odt') return openDocument(blocksOf(source));
	return strToU8(ending === 'html' ? page(blocksOf(source)) : ending === 'md' ? markdown(source) : source);
}

/** Markdown knows the marks itself; it wants a line below the first row of a table, and gaps between paragraphs. */
const markdown = (source: string) =>
	source
		.split('\n')
		.map((line, at, all) => {
			const row = line.startsWith('|') && !line.endsWith('|') ? `${line} |` : line;
			return row.startsWith('|') && !all[at - 1]?.startsWith('|')
				? `\n${row}\n|---|---|`
				: row.startsWith('|') || /^[-*] /.test(row)
					? row
					: `${row}\n`;
		})
		.join('\n');

async function word(blocks: readonly DocumentBlock[]): Promise<Uint8Array> {
	const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
	const runs = (text: string, bold = false) =>
		text.split('\t').map((piece, at) => new TextRun({ bold, children: at > 0 ? [new Tab(), piece] : [piece] }));
	const header = blocks.find(({ kind }) => kind === 'header');
	const children = blocks.flatMap((block): (Paragraph | Table)[] => {
		if (block.kind === 'header') return [];
		if (block.kind === 'table')
			return [
				new Table({
					rows: block.rows.map(
						(row) => new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) })
					)
				})
			];
		if (block.kind === 'heading') return [new Paragraph({ heading: levels[block.level - 1]!, children: runs(block.text) })];
		if (block.kind === 'item') return [new Paragraph({ bullet: { level: 0 }, children: runs(block.text) })];
		return [new Paragraph({ children: runs(block.text, block.kind === 'paragraph' && block.strong) })];
	});
	const headers = header && 'text' in header ? { default: new Header({ children: [new Paragraph(header.text)] }) } : {};
	return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ headers, children }] })));
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function openDocument(blocks: readonly DocumentBlock[]): Uint8Array {
	const spaces = ['office', 'text', 'table', 'style', 'fo']
		.map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
		.join(' ');
	const words = (text: string) => escaped(text).replaceAll('\t', '<text:tab/>');
	const body = blocks.map((block) => {
		if (block.kind === 'header') return '';
		if (block.kind === 'table')
			return `<table:table>${block.rows.map((row) => `<table:table-row>${row.map((cell) => `<table:table-cell><text:p>${words(cell)}</text:p></table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`;
		if (block.kind === 'heading') return `<text:h text:outline-level="${block.level}">${words(block.text)}</text:h>`;
		if (block.kind === 'item')
			return `<text:list><text:list-item><text:p>${words(block.text)}</text:p></text:list-item></text:list>`;
		return `<text:p>${words(block.text)}</text:p>`;
	});
	const header = blocks.find(({ kind }) => kind === 'header');
	const pages = `<office:document-styles ${spaces}><office:master-styles><style:master-page><style:header><text:p>${header && 'text' in header ? words(header.text) : ''}</text:p></style:header></style:master-page></office:master-styles></office:document-styles>`;
	return zipSync({
		mimetype: strToU8('application/vnd.oasis.opendocument.text'),
		'content.xml': strToU8(
			`<office:document-content ${spaces}><office:body><office:text>${body.join('')}</office:text></office:body></office:document-content>`
		),
		'styles.xml': strToU8(pages)
	});
}

/** As Word puts it on the clipboard. */
function page(blocks: readonly DocumentBlock[]): string {
	const body = blocks.map((block) => {
		if (block.kind === 'table')
			return `<table class=MsoNormalTable>${block.rows.map((row) => `<tr>${row.map((cell) => `<td><p class=MsoNormal>${escaped(cell)}<o:p></o:p></p></td>`).join('')}</tr>`).join('')}</table>`;
		if (block.kind === 'heading') return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
		if (block.kind === 'item')
			return `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>${escaped(block.text)}</p>`;
		return `<p class=MsoNormal>${escaped(block.text)}<o:p></o:p></p>`;
	});
	return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p { margin: 0 }</style></head><body><!--[if gte mso 9]><xml>Normal</xml><![endif]-->${body.join('\n')}</body></html>`;
}
