import type { EvidenceLine, PaperWordingView } from '#lib/domain/action-papers';
import { renderMarkdown } from '#lib/server/markdown';
import { placeOf } from '#lib/server/thread';

/** The words of a paper with its texts laid out, and its sources with the addresses that this reader may open. */
export const paperLaidOut = ({ summary, opening, issues, footnotes, ...paper }: PaperWordingView) => ({
	...paper,
	summaryHtml: renderMarkdown(summary, 2),
	openingHtml: renderMarkdown(opening, 2),
	issues: issues.map(({ wording, ...issue }) => ({ ...issue, html: renderMarkdown(wording, 3) })),
	footnotes: footnotes.map(({ number, line }) => ({ number, line, href: placeOfLine(line) }))
});
export type LaidOutPaper = ReturnType<typeof paperLaidOut>;

const placeOfLine = (line: EvidenceLine): string | null =>
	line.is === 'research' ? line.address || null : line.source && placeOf(line.source);
