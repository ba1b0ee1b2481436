import { toPlainText } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { coveringMail } from './covering-mail';
import { laidOut } from './laid-out';
import { note } from './note';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const { sheet, ...rest } = await note(ctx, params.id);
		return {
			...rest,
			sheet: { ...sheet, parts: laidOut(sheet.parts) },
			plain: rest.meeting.finalised ? toPlainText(sheet) : null,
			mail: rest.meeting.finalised
				? coveringMail(rest.meeting.mode === 'confidential' ? null : sheet, url.origin + url.pathname)
				: null
		};
	});
