import type { DocumentBlock } from '#lib/domain/shared/document-block';
import { BlockBuilder } from './block-builder.ts';
import { keptAddress, type ReadingOptions } from './reading-options.ts';
import { DocumentNotRead } from './not-read.ts';
import type { Parts } from './unzip.ts';
import { walkXml, xmlText } from './walk-xml.ts';
import { numbering, type Count } from './word-numbering.ts';
import { WordParagraph } from './word-paragraph.ts';
import { linksOutside, relationships, styles } from './word-parts.ts';
import { drawnBox, isOff, isShade } from './word-signs.ts';

/** What a part of a document stands on: its styles, and where its links lead, if that is kept. */
interface Around {
	readonly styleOf: ReturnType<typeof styles>;
	readonly linkOf: (id: string | undefined) => string | null;
	readonly keep: ReadingOptions;
	/** Of the document itself, where its marks are kept. */
	readonly count?: Count;
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
		...wordBlocks(xmlText(body), {
			...{ styleOf, linkOf: linkIn(main), keep },
			...(keep.marks && { count: numbering(parts, related.find(({ kind }) => kind === 'numbering')?.name) })
		}),
		...edges('footnotes', 'footnote'),
		...edges('endnotes', 'footnote'),
		...edges('footer', 'footer')
	];
}

function wordBlocks(
	xml: string,
	{ styleOf, linkOf, keep, count }: Around,
	edge: 'header' | 'footer' | 'footnote' | null = null
): DocumentBlock[] {
	const to = new BlockBuilder(edge);
	/** How many elements that are left out stand around here. */
	let out = 0;
	let [inText, inProperties] = [false, false];
	/** One for each of the paragraphs within paragraphs. */
	const bold: WordParagraph[] = [];
	const links: (string | null)[] = [];
	/** A box of a form that is being read, as it will stand in the text. */
	let box: string | null = null;
	/** The same of a box that is drawn by a letter of its own, which falls away; how many elements of such stand around here. */
	let [control, drawn] = [null as string | null, 0];
	/** Once, whatever it is drawn by. */
	const writeControl = () => {
		if (control) put(control);
		control = '';
	};
	let inCell = false;
	let tables = 0;
	/** Null in a table, whose words are plain. */
	const marksOf = (around: WordParagraph | undefined) => (count && tables === 0 ? (around?.marksBy(count) ?? null) : null);
	const put = (text: string) => {
		const around = bold.at(-1);
		const marks = marksOf(around);
		if (marks) marks.write(text, { strong: around!.run, emphasis: around!.slanted, struck: around!.struck });
		else to.write(text, around?.run, stretchOf(around));
	};
	const stretchOf = (around: WordParagraph | undefined) =>
		!keep.stress || !around ? null : around.struck ? 'struck' : around.run || around.apart || around.all ? 'stressed' : null;
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
				bold.push(new WordParagraph());
			} else if (name === 'pPr') inProperties = true;
			else if (name === 'hyperlink') {
				links.push(linkOf(of.get('id')));
				if (links.at(-1) !== null) {
					const marks = marksOf(around);
					if (marks) marks.openLink();
					else to.write('[');
				}
			} else if (name === 'pStyle') {
				const { shape, bold: strong } = styleOf(value);
				to.shape(shape);
				if (around) [around.style, around.styled] = [strong, shape.kind === 'heading' ? 'heading' : (value ?? '')];
			} else if (name === 'ilvl') {
				const level = Math.min(Number(value) || 0, 8);
				to.item(level);
				if (around) around.level = level;
			} else if (name === 'numId' && inProperties && around) around.list = value ?? '';
			else if (name === 'outlineLvl' && Number(value) < 9) to.shape({ kind: 'heading', level: Number(value) + 1 });
			else if (name === 'r' && around)
				[around.run, around.slanted, around.apart, around.struck] = [around.style, false, false, false];
			else if (name === 'tcPr') inCell = true;
			else if (isShade(name, of)) {
				if (inCell) to.shade();
				else if (around && inProperties) around.all = true;
				else if (around) around.apart = true;
			} else if (name === 'b' && !inProperties && around) around.run = !isOff(value);
			else if (name === 'i' && !inProperties && around) around.slanted = !isOff(value);
			else if (name === 'u' && !inProperties && around) around.apart ||= value !== 'none';
			else if ((name === 'strike' || name === 'dstrike') && !inProperties && around) around.struck = !isOff(value);
			else if (name === 't') inText = true;
			else if (inProperties) return;
			else if (name === 'tab' || name === 'ptab') put('\t');
			else if (name === 'br' || name === 'cr') put('\n');
			else if (name === 'noBreakHyphen') put('-');
			else if (name === 'sym' && drawn > 0) writeControl();
			else if (name === 'sym' && keep.boxes) put(drawnBox(of.get('char') ?? ''));
			else if (name === 'checkBox' && keep.boxes) box = '☐';
			else if (box && (name === 'checked' || name === 'default')) box = isOff(value) ? '☐' : '☒';
			else if (name === 'tbl') {
				tables += 1;
				to.openTable();
			} else if (name === 'tr') to.openRow();
			else if (name === 'tc') to.openCell();
			else if (name === 'gridSpan') to.span(Number(value));
		},
		close: ({ name, space }) => {
			if (out > 0) return void (out -= 1);
			if (!WORD.has(space)) return;
			if (drawn > 0) drawn -= 1;
			if (name === 'p') {
				to.write(bold.pop()?.marks?.end() ?? '');
				to.closeParagraph();
			} else if (name === 'pPr') inProperties = false;
			else if (name === 'tcPr') inCell = false;
			else if (name === 't') inText = false;
			else if (name === 'hyperlink') {
				const address = links.pop();
				if (address == null) return;
				const marks = marksOf(bold.at(-1));
				if (marks) marks.closeLink(address);
				else to.write(`](${address})`);
			} else if (name === 'checkBox' && box) {
				put(box);
				box = null;
			} else if (name === 'tc') to.closeCell();
			else if (name === 'tbl') {
				tables -= 1;
				to.closeTable();
			}
		},
		text: (text) => {
			if (!inText || out > 0) return;
			if (drawn > 0) writeControl();
			else put(text);
		}
	});
	return to.blocks;
}
