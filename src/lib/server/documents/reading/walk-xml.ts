import { SaxesParser } from 'saxes';
import { DocumentNotRead } from './not-read.ts';

/** An element on the way: its name without prefix, its namespace, and its attributes by their names without prefix. */
export interface Element {
	readonly name: string;
	readonly space: string;
	readonly of: ReadonlyMap<string, string>;
}

export interface Visitor {
	readonly open: (element: Element) => void;
	readonly close: (element: Element) => void;
	readonly text?: (text: string) => void;
}

/** Deeper than any document that people wrote. */
const DEEPEST = 400;

/**
 * Walks through a part. Nothing outside of it is ever asked for: a part that declares a document type, with which entities come, is
 * refused whole. @throws {DocumentNotRead}
 */
export function walkXml(xml: string, visitor: Visitor): void {
	const parser = new SaxesParser({ xmlns: true });
	const path: Element[] = [];
	parser.on('error', () => {
		throw new DocumentNotRead('This document is damaged and cannot be opened. Save it anew and try again.');
	});
	parser.on('doctype', () => {
		throw new DocumentNotRead(
			'This document declares a document type of its own, which is not taken. Save it anew and try again.'
		);
	});
	parser.on('opentag', (tag) => {
		const of = new Map(Object.values(tag.attributes).map((each) => [each.local, each.value]));
		const element = { name: tag.local, space: tag.uri, of };
		if (path.push(element) > DEEPEST)
			throw new DocumentNotRead('This document is nested too deeply. Save it anew, or as plain text.');
		visitor.open(element);
	});
	parser.on('closetag', () => visitor.close(path.pop()!));
	if (visitor.text) parser.on('text', visitor.text);
	parser.write(xml).close();
}

/** The text of a part: UTF-8, or UTF-16 where its mark says so. */
export function xmlText(bytes: Uint8Array): string {
	const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
	try {
		return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new DocumentNotRead('This document holds letters that cannot be read. Save it anew and try again.');
	}
}
