import type { Run } from '../../markdown/blocks.ts';
import type { References } from './references.ts';
import { escaped } from './xml-text.ts';

/** Runs of a text as WordprocessingML, their line breaks kept; a link that may be live is one in Word as well. */
export const wordRuns = (runs: readonly Run[], references: References): string =>
	runs.map((run) => (run.href ? link(run.href, references, textRun(run)) : textRun(run))).join('');

const link = (href: string, references: References, inside: string): string =>
	`<w:hyperlink r:id="${references.link(encodeURI(decodeSafely(href.toWellFormed())))}" w:history="1">${inside}</w:hyperlink>`;

const textRun = (run: Run): string => `<w:r>${properties(run)}${lines(run.text)}</w:r>`;

const lines = (text: string): string =>
	text
		.split(/\r\n?|\n/)
		.map((line) => (line ? `<w:t xml:space="preserve">${escaped(line)}</w:t>` : ''))
		.join('<w:br/>');

// In the order that the schema of rPr asks for.
function properties({ strong, emphasis, struck, code, href }: Run): string {
	const all =
		(href ? '<w:rStyle w:val="Hyperlink"/>' : '') +
		(code ? '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>' : '') +
		(strong ? '<w:b/><w:bCs/>' : '') +
		(emphasis ? '<w:i/><w:iCs/>' : '') +
		(struck ? '<w:strike/>' : '');
	return all && `<w:rPr>${all}</w:rPr>`;
}

// An address may be written with percent signs or without; Word wants each letter written that way once.
function decodeSafely(href: string): string {
	try {
		return decodeURI(href);
	} catch {
		return href;
	}
}
