import { ExternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import type { Run } from '#lib/server/markdown';
import { xmlText } from './xml-text';

/** A plain string as runs, its line breaks kept. */
export const plainRuns = (text: string, bold = false): ParagraphChild[] => textRuns({ text, strong: bold });

/** Runs of a Markdown text; a link that may be live is one in Word as well. */
export const wordRuns = (runs: readonly Run[]): ParagraphChild[] =>
	runs.flatMap((run): ParagraphChild[] =>
		run.href
			? [new ExternalHyperlink({ link: encodeURI(decodeSafely(xmlText(run.href))), children: textRuns(run) })]
			: textRuns(run)
	);

function textRuns({ text, strong, emphasis, struck, code, href }: Run): TextRun[] {
	return xmlText(text)
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
}

// An address may be written with percent signs or without; Word wants each letter written that way once.
function decodeSafely(href: string): string {
	try {
		return decodeURI(href);
	} catch {
		return href;
	}
}
