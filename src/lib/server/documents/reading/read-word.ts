import type { DocumentBlock } from '#lib/domain/shared/document-block';
import { BlockBuilder } from './block-builder.ts';
import { keptAddress, type ReadingOptions } from './reading-options.ts';
import { DocumentNotRead } from './not-read.ts';
import type { Parts } from './unzip.ts';
import { walkXml, xmlText } from './walk-xml.ts';
import { linksOutside, relationships, styles } from './word-parts.ts';

/** What a part of a document stands on: its styles, and where its links lead, if that is kept. */
interface Around {
	readonly styleOf: ReturnType<typeof styles>;
	readonly linkOf: (id: string | undefined) => string | null;
	readonly keep: ReadingOptions;
}

/** Namespaces of Word's own elements: as it writes them, and as the strict form of the standard has them. */
const WORD = new Set([
	'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
	'http://purl.oclc.org/ooxml/wordprocessingml/main'
]);
/** Boxes of forms as Word has them since 2010: an element of their own within the properties of what they stand in. */
const WORD_2010 = 'http://schemas.microsoft.com/office/word/2010/wordml';
/** What is not text of the document: deleted and moved pieces, a second drawing of the same, properties of what comes elsewhere. */
const LEFT_OUT = new Set([
	'del',
	'moveFrom',
	'Fallback',
	'rPrChange',
	'pPrChange',
	'sectPrChange',
	'tblPrChange',
	'instrText',
	'delText'
]);

/** The words of a Word document (.docx): headers first, then the body, notes, footers. @throws {DocumentNotRead} */
export function readWord(parts: Parts, keep: ReadingOptions = {}): DocumentBlock[] {
	const main = [...relationships(parts, '').values()].find(({ kind }) => kind === 'officeDocument')?.name ?? 'word/document.xml';
	const body = parts.part(main);
	if (!body) throw new DocumentNotRead('This is not a Word document: it has no text. Save it anew and try again.');
	const related = [...relationships(parts, main).values()];
	const styleOf = styles(parts, related.find(({ kind }) => kind === 'styles')?.name);
	const linkIn = (name: string) => {
		const links = keep.links ? linksOutside(parts, name) : null;
		return (id: string | undefined) => keptAddress(links?.get(id ?? ''), keep);
	};
	const edges = (kind: string, edge: 'header' | 'footer' | 'footnote') => {
		const names = related.filter((each) => each.kind === kind).map(({ name }) => name);
		const blocks = [...new Set(names)].flatMap((name) => {
			const part = parts.part(name);
			return part ? wordBlocks(xmlText(part), { styleOf, linkOf: linkIn(name), keep }, edge) : [];
		});
		// The first page, left and right pages often bear the same words.
		return blocks.filter(
			(each, at) => 'text' in each && blocks.findIndex((other) => 'text' in other && other.text === each.text) === at
		);
	};
	return [
		...edges('header', 'header'),
		...wordBlocks(xmlText(body), { styleOf, linkOf: linkIn(main), keep }),
		...edges('footnotes', 'footnote'),
		...edges('endnotes', 'footnote'),
		...edges('footer', 'footer')
	];
}

function wordBlocks(
	xml: string,
	{ styleOf, linkOf, keep }: Around,
	edge: 'header' | 'footer' | 'footnote' | null = null
): DocumentBlock[] {
	const to = new BlockBuilder(edge);
	/** How many elements that are left out stand around here. */
	let out = 0;
	let [inText, inProperties] = [false, false];
	/** Bold as the style of the paragraph has it, and as the run says. One of each for paragraphs within paragraphs. */
	const bold: { style: boolean; run: boolean; shaded: boolean; all: boolean }[] = [];
	const links: (string | null)[] = [];
	/** A box of a form that is being read, as it will stand in the text. */
	let box: string | null = null;
	/** The same of a box that is drawn by a letter of its own, which falls away; how many elements of such stand around here. */
	let [control, drawn] = [null as string | null, 0];
	/** Once, whatever it is drawn by. */
	const writeControl = () => {
		if (control) to.write(control);
		control = '';
	};
	let inCell = false;
	const stresses = (around: (typeof bold)[number] | undefined) =>
		keep.stress === true && around !== undefined && (around.run || around.shaded || around.all);
	walkXml(xml, {
		open: ({ name, space, of }) => {
			if (out > 0 || LEFT_OUT.has(name)) return void (out += 1);
			const value = of.get('val');
			if (space === WORD_2010 && keep.boxes) {
				if (name === 'checkbox') control = '☐';
				else if (name === 'checked' && control) control = isOff(value) ? '☐' : '☒';
			}
			if (!WORD.has(space)) return;
			const around = bold.at(-1);
			if (name === 'sdt') control = null;
			if (drawn > 0) drawn += 1;
			else if (name === 'sdtContent' && control !== null) drawn = 1;
			if (name === 'p') {
				to.openParagraph();
				bold.push({ style: false, run: false, shaded: false, all: false });
			} else if (name === 'pPr') inProperties = true;
			else if (name === 'hyperlink') {
				links.push(linkOf(of.get('id')));
				if (links.at(-1) !== null) to.write('[');
			} else if (name === 'pStyle') {
				const { shape, bold: strong } = styleOf(value);
				to.shape(shape);
				if (around) around.style = strong;
			} else if (name === 'ilvl') to.item(Math.min(Number(value) || 0, 8));
			else if (name === 'outlineLvl' && Number(value) < 9) to.shape({ kind: 'heading', level: Number(value) + 1 });
			else if (name === 'r' && around) [around.run, around.shaded] = [around.style, false];
			else if (name === 'tcPr') inCell = true;
			else if (isShade(name, of)) {
				if (inCell) to.shade();
				else if (around && inProperties) around.all = true;
				else if (around) around.shaded = true;
			} else if (name === 'b' && !inProperties && around) around.run = !isOff(value);
			else if (name === 't') inText = true;
			else if (inProperties) return;
			else if (name === 'tab' || name === 'ptab') to.write('\t');
			else if (name === 'br' || name === 'cr') to.write('\n');
			else if (name === 'noBreakHyphen') to.write('-');
			else if (name === 'sym' && drawn > 0) writeControl();
			else if (name === 'sym' && keep.boxes) to.write(drawnBox(of.get('char') ?? ''));
			else if (name === 'checkBox' && keep.boxes) box = '☐';
			else if (box && (name === 'checked' || name === 'default')) box = isOff(value) ? '☐' : '☒';
			else if (name === 'tbl') to.openTable();
			else if (name === 'tr') to.openRow();
			else if (name === 'tc') to.openCell();
			else if (name === 'gridSpan') to.span(Number(value));
		},
		close: ({ name, space }) => {
			if (out > 0) return void (out -= 1);
			if (!WORD.has(space)) return;
			if (drawn > 0) drawn -= 1;
			if (name === 'p') {
				to.closeParagraph();
				bold.pop();
			} else if (name === 'pPr') inProperties = false;
			else if (name === 'tcPr') inCell = false;
			else if (name === 't') inText = false;
			else if (name === 'hyperlink') {
				const address = links.pop();
				if (address != null) to.write(`](${address})`);
			} else if (name === 'checkBox' && box) {
				to.write(box);
				box = null;
			} else if (name === 'tc') to.closeCell();
			else if (name === 'tbl') to.closeTable();
		},
		text: (text) => {
			if (!inText || out > 0) return;
			const around = bold.at(-1);
			if (drawn > 0) writeControl();
			else to.write(text, around?.run, stresses(around));
		}
	});
	return to.blocks;
}

/** Whether an element colours what it stands in: a shade that is no white, or the stroke of a marker. */
const isShade = (name: string, of: ReadonlyMap<string, string>): boolean =>
	name === 'highlight' ? of.get('val') !== 'none' : name === 'shd' && /^(?!f{6}$)[0-9a-f]{6}$/i.test(of.get('fill') ?? '');

const isOff = (value: string | undefined): boolean => value === '0' || value === 'false';

/** A box or tick of Word's own signs, which letters of no font hold; nothing for any other sign. */
function drawnBox(char: string): string {
	const sign = char.toUpperCase().replace(/^F0/, '');
	return /^(FC|FE|FD|52|53|78)$/.test(sign) ? '☒' : /^(A8|6F|A3)$/.test(sign) ? '☐' : '';
}
