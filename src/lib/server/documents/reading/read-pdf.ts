import { getDocumentProxy } from 'unpdf';
import type { DocumentBlock } from '#lib/domain/shared/document-block';
import { DocumentNotRead } from './not-read.ts';
import { blocksOfLines } from './pdf-blocks.ts';
import { columnsOfPage } from './pdf-columns.ts';
import { linesOfColumn, type Drawn, type PdfLine } from './pdf-lines.ts';

/** Pages of a document that somebody wrote to be read. */
const MOST_PAGES = 300;

export const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';

/**
 * The words of a PDF, in pieces. It knows letters and their places only: headings are told by their size, columns and paragraphs by
 * gaps, and what is drawn (a tick, a shade) is not there. @throws {DocumentNotRead}
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentBlock[]> {
	const lines = await linesOf(bytes).catch((trouble: unknown) => {
		if (trouble instanceof DocumentNotRead) throw trouble;
		const closed = trouble instanceof Error && trouble.name === 'PasswordException';
		throw new DocumentNotRead(
			closed
				? 'This PDF is closed by a password. Save it without one and try again.'
				: 'This PDF is damaged and cannot be opened. Save it anew and try again.'
		);
	});
	if (!lines.some(({ text }) => /\p{L}/u.test(text)))
		throw new DocumentNotRead(
			'This PDF holds pictures of pages and no words. Bring the document that it was made of, or paste its words.'
		);
	return blocksOfLines(lines);
}

async function linesOf(bytes: Uint8Array): Promise<PdfLine[]> {
	// The reader takes the bytes that it is given for itself.
	const pdf = await getDocumentProxy(bytes.slice(), { isEvalSupported: false, verbosity: 0 });
	if (pdf.numPages > MOST_PAGES) throw new DocumentNotRead(`This PDF has more than ${MOST_PAGES} pages. Bring it in parts.`);
	const lines: PdfLine[] = [];
	let column = 0;
	for (let page = 1; page <= pdf.numPages; page++) {
		const { items } = await (await pdf.getPage(page)).getTextContent();
		const drawn = items.flatMap((item): Drawn[] => {
			// A blank is only a gap, which its neighbours tell as well.
			if (!('str' in item) || item.str.trim() === '') return [];
			const [, , c, d, x, y] = item.transform as [number, number, number, number, number, number];
			return [{ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) }];
		});
		for (const group of columnsOfPage(drawn)) lines.push(...linesOfColumn(group, { page, column: column++ }));
	}
	return lines;
}
