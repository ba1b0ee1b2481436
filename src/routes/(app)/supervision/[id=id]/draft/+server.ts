import * as v from 'valibot';
import { saveSessionDraft, SESSION_PARTS, sessionDraftIn } from '#lib/domain/supervision';
import { NotFound } from '#lib/domain/shared/errors';
import { answer, keepTyped } from '#lib/server/http';
import type { RequestHandler } from './$types';

const aboutForm = v.object({
	part: v.picklist(SESSION_PARTS),
	version: v.fallback(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)), 0)
});

/** Keeps what somebody is writing in one of the session's forms; 409, with what stands there, where another page of theirs was first. */
export const POST: RequestHandler = ({ locals, params, request }) =>
	answer(locals, async (ctx) => {
		const about = v.safeParse(aboutForm, Object.fromEntries(await request.clone().formData()));
		if (!about.success) throw new NotFound();
		const { part, version } = about.output;
		return keepTyped(request, {
			kept: /^(record|day|place|recordedInCaseSystem|text)$/,
			save: (typing) => saveSessionDraft(ctx, params.id, { ...typing, part, sessionVersion: version }),
			there: () => sessionDraftIn(ctx, params.id, part)
		});
	});
