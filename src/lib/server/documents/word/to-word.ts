import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Sheet } from '../sheet.ts';
import { wordBody } from './body.ts';
import {
	CONTENT_TYPES_XML,
	DOCUMENT_FOOT,
	documentHead,
	documentRelationshipsXml,
	footerXml,
	PACKAGE_RELATIONSHIPS_XML,
	propertiesXml,
	SETTINGS_XML
} from './frame.ts';
import { numberingXml } from './numbering.ts';
import { References } from './references.ts';
import { STYLES_XML } from './styles.ts';

/**
 * The sheet as a Word file: real headings and lists, header rows that are known as such, British English, a title, and at the
 * foot of each page who may read it. Characters that XML cannot hold are left out. Each part is packed as soon as it is
 * written, so that the memory needed is that of the longest part and of the finished file.
 */
export function toWord(sheet: Sheet): Uint8Array<ArrayBuffer> {
	const references = new References();
	return packed(function* () {
		yield ['[Content_Types].xml', [CONTENT_TYPES_XML]];
		yield ['_rels/.rels', [PACKAGE_RELATIONSHIPS_XML]];
		yield ['docProps/core.xml', [propertiesXml(sheet.title, new Date().toISOString())]];
		yield ['word/document.xml', documentXml(sheet, references)];
		yield ['word/_rels/document.xml.rels', [documentRelationshipsXml(references)]];
		yield ['word/numbering.xml', [numberingXml(references)]];
		yield ['word/styles.xml', [STYLES_XML]];
		yield ['word/settings.xml', [SETTINGS_XML]];
		yield ['word/footer1.xml', [footerXml(sheet.readers)]];
	});
}

function* documentXml(sheet: Sheet, references: References): Generator<string, void, void> {
	yield documentHead(sheet);
	yield* wordBody(sheet.parts, references);
	yield DOCUMENT_FOOT;
}

type File = readonly [name: string, pieces: Iterable<string>];

/** Files packed into one, each asked for only once the one before is packed. */
function packed(files: () => Iterable<File>): Uint8Array<ArrayBuffer> {
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	const zip = new Zip((trouble, chunk) => {
		if (trouble) throw trouble;
		chunks.push(chunk);
	});
	for (const [name, pieces] of files()) {
		const file = new ZipDeflate(name, { level: 6 });
		zip.add(file);
		for (const piece of pieces) file.push(strToU8(piece));
		file.push(new Uint8Array(0), true);
	}
	zip.end();
	return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}
