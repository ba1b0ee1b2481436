import { toPlainText, type Part } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import { note } from './note';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { sheet, ...rest } = await note(ctx, params.id);
		return { ...rest, sheet: { ...sheet, parts: laidOut(sheet.parts) }, plain: rest.meeting.finalised ? toPlainText(sheet) : null };
	});

/** The parts with their texts as HTML, each text's headings below the heading that it stands under. */
function laidOut(parts: readonly Part[]) {
	let deep = false;
	return parts.map((part) => {
		if (part.is === 'heading') deep = part.level > 1;
		return part.is === 'prose' ? { is: part.is, html: renderMarkdown(part.markdown, deep ? 4 : 3) } : part;
	});
}
