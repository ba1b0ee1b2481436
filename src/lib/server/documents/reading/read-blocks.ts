import type { DocumentBlock } from '#lib/domain/shared/document-block';
import type { ReadingOptions } from './reading-options';
import { DocumentNotRead } from './not-read.ts';
import { readOpenDocument } from './read-open-document.ts';
import { readPlainText } from './read-plain-text.ts';
import { readWebPage } from './read-web-page.ts';
import { readWord } from './read-word.ts';
import { unzip } from './unzip.ts';
import { xmlText } from './walk-xml.ts';

const KINDS = 'Grove reads Word (.docx), OpenDocument (.odt), Markdown, plain text and web pages.';

/**
 * The pieces of a document of any kind that is read, told by what it holds, not by its name alone: whatever calls itself
 * Word and is not is refused. Where links lead falls away unless `keep` says so. @throws {DocumentNotRead}
 */
export function readBlocks(bytes: Uint8Array, name: string, keep: ReadingOptions = {}): DocumentBlock[] {
	const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
	const found = kindOf(bytes);
	if (found === 'zip') {
		const parts = unzip(bytes);
		if (parts.names.includes('mimetype') && parts.names.includes('content.xml')) {
			if (!parts.part('mimetype')!.toString('latin1').startsWith('application/vnd.oasis.opendocument.text'))
				throw new DocumentNotRead(`This is an OpenDocument file, but no text. ${KINDS}`);
			return readOpenDocument(parts, keep);
		}
		if (parts.names.some((each) => each.startsWith('word/')) || parts.names.includes('[Content_Types].xml')) {
			if (parts.names.some((each) => /^(xl|ppt)\//.test(each)))
				throw new DocumentNotRead(`This is a spreadsheet or a presentation. ${KINDS}`);
			return readWord(parts, keep);
		}
		throw new DocumentNotRead(`This is an archive of files, not a document. ${KINDS}`);
	}
	if (found !== 'text') throw new DocumentNotRead(`This is ${found}, which cannot be read. ${KINDS}`);
	const text = textOf(bytes);
	const looksLikeAPage =
		/^\s*(<!doctype html|<html|<\?xml[^>]*>\s*<!doctype html|<!--\[if|<meta\b|<body|<div\b|<p\b|<table\b)/i.test(text);
	if (ending === 'docx' || ending === 'odt') {
		const what = looksLikeAPage ? 'a web page' : text.trim() === '' ? 'empty' : 'plain text';
		throw new DocumentNotRead(
			`This is not a ${ending === 'docx' ? 'Word document' : 'OpenDocument text'}, whatever its name says: it is ${what}. ${KINDS}`
		);
	}
	return ending === 'html' || ending === 'htm' || (looksLikeAPage && ending !== 'md')
		? readWebPage(text, keep)
		: readPlainText(text, keep);
}

/** What a file is by its first bytes; anything but zip and text in words for whoever brought it. */
function kindOf(bytes: Uint8Array): string {
	const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
	if (start.startsWith('PK')) return 'zip';
	if (start.startsWith('%PDF')) return 'a PDF';
	if (start.startsWith('\xd0\xcf\x11\xe0')) return 'an old Word file (.doc) or one closed by a password';
	if (start.startsWith('{\\rtf')) return 'a Rich Text file (.rtf)';
	const isUtf16 = start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff');
	return !isUtf16 && bytes.subarray(0, 65_536).includes(0) ? 'no text' : 'text';
}

/** UTF-8 or UTF-16 with its mark, or else what Windows wrote before. */
function textOf(bytes: Uint8Array): string {
	try {
		return xmlText(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}
