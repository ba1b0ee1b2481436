import type { Part } from '#lib/server/documents';
import { renderMarkdown } from '#lib/server/markdown';

/** The parts of a sheet with their texts as HTML, each text's headings below the heading that it stands under. */
export function laidOut(parts: readonly Part[]) {
	let deep = false;
	return parts.map((part) => {
		if (part.is === 'heading') deep = part.level > 1;
		return part.is === 'prose' ? { is: part.is, html: renderMarkdown(part.markdown, deep ? 4 : 3) } : part;
	});
}
export type LaidOut = ReturnType<typeof laidOut>;
