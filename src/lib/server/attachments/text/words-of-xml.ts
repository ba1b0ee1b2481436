import { SaxesParser } from 'saxes';

/** Tags after which a new line begins, in the words of Word, Excel and OpenDocument. */
const LINES = new Set(['w:p', 'w:br', 'w:tr', 'si', 'row', 'text:p', 'text:h', 'text:line-break', 'table:table-row']);
const GAPS = new Set(['w:tab', 'w:tc', 'text:s', 'text:tab', 'c', 'table:table-cell']);

/** The words of an XML part, one line a paragraph or row; at most `most` letters. A part that breaks off gives what came before. */
export function wordsOfXml(xml: string, most: number): string {
	let words = '';
	const parser = new SaxesParser();
	parser.on('error', () => undefined);
	parser.on('text', (text) => (words += text));
	parser.on('closetag', ({ name }) => (words += LINES.has(name) ? '\n' : GAPS.has(name) ? ' ' : ''));
	// In pieces, so that a part with more words than are wanted is left early.
	for (let at = 0; at < xml.length && words.length < most; at += PIECE) parser.write(xml.slice(at, at + PIECE));
	return words.slice(0, most);
}
const PIECE = 65_536;
