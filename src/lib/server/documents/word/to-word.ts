import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Sheet } from '../sheet';
import { listName, wordBody, type Numbering } from './body';
import { plainRuns } from './runs';
import { listLevels, STYLES } from './style';
import { xmlText } from './xml-text';

/** A4 and its margins in twentieths of a point. */
const PAGE = { size: { width: 11_906, height: 16_838 }, margin: { top: 1_300, bottom: 1_300, left: 1_300, right: 1_300 } };

/**
 * The sheet as a Word file: real headings and lists, header rows that are known as such, British English, a title, and at the
 * foot of each page who may read it. Characters that XML cannot hold are left out.
 */
export async function toWord(sheet: Sheet): Promise<Uint8Array> {
	const numbering: Numbering = { starts: new Set(), instances: 0 };
	const body = wordBody(sheet.parts, numbering);
	const document = new Document({
		title: xmlText(sheet.title),
		creator: 'Grove',
		lastModifiedBy: 'Grove',
		styles: STYLES,
		numbering: { config: Array.from(numbering.starts, (start) => ({ reference: listName(start), levels: listLevels(start) })) },
		sections: [{ properties: { page: PAGE }, footers: { default: foot(sheet.readers) }, children: [...head(sheet), ...body] }]
	});
	return new Uint8Array(await Packer.toArrayBuffer(document));
}

const head = ({ title, kind, lead }: Sheet): Paragraph[] => [
	...(kind ? [new Paragraph({ style: 'Kind', children: plainRuns(kind) })] : []),
	new Paragraph({ heading: HeadingLevel.TITLE, children: plainRuns(title) }),
	...(lead ? [new Paragraph({ style: 'Lead', children: plainRuns(lead) })] : [])
];

const foot = (readers: string): Footer =>
	new Footer({
		children: [
			new Paragraph({ style: 'Foot', children: plainRuns(readers) }),
			new Paragraph({
				style: 'Foot',
				children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })]
			})
		]
	});
