import { ExternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import type { Run } from '../../markdown/blocks.ts';
import { xmlText } from './xml-text.ts';

/** A plain string as runs, its line breaks kept. */
export const plainRuns = (text: string): ParagraphChild[] => textRuns({ text });

/** Runs of a Markdown text, their line breaks kept; a link that may be live is one in Word as well. */
export const wordRuns = (runs: readonly Run[]): ParagraphChild[] =>
	runs.flatMap((run): ParagraphChild[] => (run.href ? [linkTo(run.href, textRuns(run))] : textRuns(run)));

const linkTo = (href: string, children: TextRun[]): ExternalHyperlink =>
	new ExternalHyperlink({ link: encodeURI(decodeSafely(xmlText(href))), children });

const textRuns = ({ text, strong, emphasis, struck, code, href }: Run): TextRun[] =>
	xmlText(text)
		.split(/\r\n?|\n/)
		.map(
			(line, at) =>
				new TextRun({
					text: line,
					...(at > 0 && { break: 1 }),
					...(strong && { bold: true }),
					...(emphasis && { italics: true }),
					...(struck && { strike: true }),
					...(code && { font: 'Consolas' }),
					...(href && { style: 'Hyperlink' })
				})
		);

// An address may be written with percent signs or without; Word wants each letter written that way once.
function decodeSafely(href: string): string {
	try {
		return decodeURI(href);
	} catch {
		return href;
	}
}
