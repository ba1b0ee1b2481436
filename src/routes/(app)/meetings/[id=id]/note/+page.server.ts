import { toPlainText } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import { note } from './note';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { sheet, ...rest } = await note(ctx, params.id);
		const parts = sheet.parts.map((part) => (part.is === 'prose' ? { is: part.is, html: renderMarkdown(part.markdown) } : part));
		return { ...rest, sheet: { ...sheet, parts }, plain: rest.meeting.finalised ? toPlainText(sheet) : null };
	});
