import { COLOURS } from './paragraph.ts';
import { NAMESPACES, XML } from './xml-file.ts';

const TEXT = 'Calibri';
const TITLES = 'Georgia';

/** Sizes are in half points, spaces and indents in twentieths of a point, and `line` in 240ths of a line. */
interface Look {
	readonly font?: string;
	readonly size?: number;
	readonly colour?: string;
	readonly before?: number;
	readonly after?: number;
	readonly line?: number;
	readonly indent?: number;
	/** Nothing between one paragraph of this style and the next. */
	readonly close?: boolean;
	/** Stays with what follows it. */
	readonly leads?: boolean;
	/** Washed, with a bar at its side. */
	readonly setApart?: boolean;
	readonly outline?: number;
}

function style(id: string, name: string, look: Look, next = id): string {
	return (
		`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
		`<w:next w:val="${next}"/><w:qFormat/><w:pPr>${paragraphOf(look)}</w:pPr><w:rPr>${runOf(look)}</w:rPr></w:style>`
	);
}

// In the orders that the schemas of pPr and rPr ask for.
function paragraphOf({ before, after, line, indent, close, leads, setApart, outline }: Look): string {
	const lineRule = line && 'auto';
	const spacing = Object.entries({ before, after, line, lineRule }).filter(([, value]) => value !== undefined);
	return (
		(leads ? '<w:keepNext/><w:keepLines/>' : '') +
		(setApart ? `<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="${COLOURS.green}"/></w:pBdr>` : '') +
		(setApart ? `<w:shd w:val="clear" w:color="auto" w:fill="${COLOURS.wash}"/>` : '') +
		(spacing.length > 0 ? `<w:spacing ${spacing.map(([name, value]) => `w:${name}="${value}"`).join(' ')}/>` : '') +
		(indent ? `<w:ind w:left="${indent}"/>` : '') +
		(close ? '<w:contextualSpacing/>' : '') +
		(outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`)
	);
}

const runOf = ({ font, size, colour }: Look): string =>
	(font ? `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>` : '') +
	(colour ? `<w:color w:val="${colour}"/>` : '') +
	(size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '');

const heading = (level: number, size: number, before: number): string =>
	style(
		`Heading${level}`,
		`heading ${level}`,
		{ font: TITLES, size, colour: COLOURS.green, before, after: 100, line: 264, leads: true, outline: level - 1 },
		'Normal'
	);

const DEFAULTS =
	`<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${TEXT}" w:hAnsi="${TEXT}" w:eastAsia="${TEXT}" w:cs="${TEXT}"/>` +
	`<w:color w:val="${COLOURS.ink}"/><w:sz w:val="22"/><w:szCs w:val="22"/>` +
	'<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
	'<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>';

const NORMAL = '<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="Normal"/><w:qFormat/></w:style>';
const LINK =
	'<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>' +
	`<w:rPr><w:color w:val="${COLOURS.green}"/><w:u w:val="single"/></w:rPr></w:style>`;

/** `word/styles.xml`: fonts that every office has, British English, and a style for each thing that a sheet can hold. */
export const STYLES_XML =
	`${XML}<w:styles ${NAMESPACES}>${DEFAULTS}${NORMAL}${LINK}` +
	style('Title', 'Title', { font: TITLES, size: 44, before: 0, after: 120, line: 252, leads: true }, 'Normal') +
	heading(1, 30, 360) +
	heading(2, 26, 280) +
	heading(3, 23, 220) +
	[4, 5, 6].map((level) => heading(level, 22, 200)).join('') +
	style('Kind', 'Kind', { colour: COLOURS.soft, after: 40, leads: true }) +
	style('Lead', 'Lead', { size: 25, colour: COLOURS.soft, after: 240 }) +
	style('Note', 'Note', { setApart: true, indent: 200, before: 120, after: 200 }) +
	style('Quote', 'Quote', { colour: COLOURS.soft, indent: 480 }) +
	style('Code', 'Code', { font: 'Consolas', size: 20 }) +
	style('ListParagraph', 'List Paragraph', { close: true }) +
	style('Cell', 'Cell', { before: 50, after: 50, line: 264 }) +
	style('AfterTable', 'After a table', { size: 12, after: 100, line: 120 }) +
	style('Foot', 'Foot', { size: 18, colour: COLOURS.soft, after: 0, line: 252 }) +
	'</w:styles>';
