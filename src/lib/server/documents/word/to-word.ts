import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Sheet } from '../sheet.ts';
import { wordBody } from './body.ts';
import { Lists } from './lists.ts';
import { plainRuns } from './runs.ts';
import { stylesIn } from './styles.ts';
import { xmlText } from './xml-text.ts';

/** A4 and its margins in twentieths of a point. */
const PAGE = {
	size: { width: 11_906, height: 16_838 },
	margin: { top: 1_300, bottom: 1_300, left: 1_300, right: 1_300, footer: 600 }
};

/**
 * The sheet as a Word file: real headings and lists, header rows that are known as such, its language, a title, and at the
 * foot of each page who may read it. Characters that XML cannot hold are left out.
 */
export async function toWord(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
	const lists = new Lists();
	const children = [...head(sheet), ...wordBody(sheet.parts, lists)];
	const document = new Document({
		title: xmlText(sheet.title),
		creator: 'Grove',
		lastModifiedBy: 'Grove',
		styles: stylesIn(sheet.language ?? 'en-GB'),
		numbering: { config: lists.declared() },
		sections: [{ properties: { page: PAGE }, footers: { default: foot(sheet.readers) }, children }]
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
