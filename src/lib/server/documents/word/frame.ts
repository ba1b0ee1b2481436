import type { Sheet } from '../sheet.ts';
import { paragraph } from './paragraph.ts';
import type { References } from './references.ts';
import { NAMESPACES, RELATIONSHIPS, XML } from './xml-file.ts';
import { escaped } from './xml-text.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A4 and its margins in twentieths of a point. */
const SECTION =
	'<w:sectPr><w:footerReference w:type="default" r:id="foot"/><w:pgSz w:w="11906" w:h="16838"/>' +
	'<w:pgMar w:top="1300" w:right="1300" w:bottom="1300" w:left="1300" w:header="708" w:footer="600" w:gutter="0"/></w:sectPr>';

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const field = (name: string): string => `<w:fldSimple w:instr=" ${name} ">${run('1')}</w:fldSimple>`;

/** How `word/document.xml` begins: what the document is, its title and lead. */
export const documentHead = ({ title, kind, lead }: Sheet): string =>
	`${XML}<w:document ${NAMESPACES}><w:body>` +
	(kind ? paragraph(run(kind), { style: 'Kind' }) : '') +
	paragraph(run(title), { style: 'Title' }) +
	(lead ? paragraph(run(lead), { style: 'Lead' }) : '');

export const DOCUMENT_FOOT = `${SECTION}</w:body></w:document>`;

/** At the foot of each page: who may read it, and which page it is. */
export const footerXml = (readers: string): string =>
	`${XML}<w:ftr ${NAMESPACES}>${paragraph(run(readers), { style: 'Foot' })}` +
	`${paragraph(`${run('Page ')}${field('PAGE')}${run(' of ')}${field('NUMPAGES')}`, { style: 'Foot' })}</w:ftr>`;

export const SETTINGS_XML =
	`${XML}<w:settings ${NAMESPACES}><w:defaultTabStop w:val="720"/><w:compat>` +
	'<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
	'<w:themeFontLang w:val="en-GB"/></w:settings>';

/** `docProps/core.xml`. `at` is an instant. */
export const propertiesXml = (title: string, at: string): string =>
	`${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
	'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
	`<dc:title>${escaped(title)}</dc:title><dc:creator>Grove</dc:creator><dc:language>en-GB</dc:language>` +
	`<cp:lastModifiedBy>Grove</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>` +
	`<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`;

const part = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}"/>`;

export const CONTENT_TYPES_XML =
	`${XML}<Types xmlns="${PACKAGE}/content-types">` +
	'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
	'<Default Extension="xml" ContentType="application/xml"/>' +
	part('word/document.xml', `${WORD}.document.main+xml`) +
	part('word/styles.xml', `${WORD}.styles+xml`) +
	part('word/numbering.xml', `${WORD}.numbering+xml`) +
	part('word/settings.xml', `${WORD}.settings+xml`) +
	part('word/footer1.xml', `${WORD}.footer+xml`) +
	part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
	'</Types>';

const relationships = (...all: readonly string[]): string =>
	`${XML}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
const relationship = (id: string, type: string, target: string, outside = false): string =>
	`<Relationship Id="${id}" Type="${type}" Target="${escaped(target)}"${outside ? ' TargetMode="External"' : ''}/>`;

export const PACKAGE_RELATIONSHIPS_XML = relationships(
	relationship('document', `${RELATIONSHIPS}/officeDocument`, 'word/document.xml'),
	relationship('properties', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml')
);

export const documentRelationshipsXml = ({ links }: References): string =>
	relationships(
		...['styles', 'numbering', 'settings'].map((name) => relationship(name, `${RELATIONSHIPS}/${name}`, `${name}.xml`)),
		relationship('foot', `${RELATIONSHIPS}/footer`, 'footer1.xml'),
		...Array.from(links, ([address, name]) => relationship(name, `${RELATIONSHIPS}/hyperlink`, address, true))
	);
