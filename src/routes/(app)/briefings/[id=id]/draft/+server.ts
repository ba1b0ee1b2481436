import { paperDraft, savePaperDraft, TYPED_IN_PAPER } from '#lib/domain/learning-sets';
import { answer, keepTyped } from '#lib/server/http';
import type { RequestHandler } from './$types';

/** Keeps what somebody is writing in a paper; 409, with what stands there, where another page of theirs was first. */
export const POST: RequestHandler = ({ locals, params, request }) =>
	answer(locals, (ctx) =>
		keepTyped(request, {
			kept: TYPED_IN_PAPER,
			written: /^(title|introduction|parts\.\d+\.note)$/,
			save: (typing, form) => savePaperDraft(ctx, params.id, { ...typing, seenVersion: Number(form.get('version')) || 0 }),
			there: () => paperDraft(ctx, params.id)
		})
	);
