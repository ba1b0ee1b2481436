import { draftOrNull, saveDraft } from '#lib/domain/learning-files';
import { isId } from '#lib/domain/shared/ids';
import { answer, keepTyped } from '#lib/server/http';
import type { RequestHandler } from './$types';

const KEPT =
	/^(text|model|prompted|day|readers|from|set|objectives|codes|answers\.\d{1,2}\.(heading|text)|attachments\.\d{1,2}\.(blob|description|remove))$/;

/** Keeps what stands in the log form so far; 409, with what stands there, where another page of the writer's was first. */
export const POST: RequestHandler = ({ locals, params, request }) =>
	answer(locals, (ctx) =>
		keepTyped(request, {
			kept: KEPT,
			several: /^(objectives|codes)$/,
			save: (typing, form) => {
				const entry = form.get('entry');
				return saveDraft(ctx, { ...typing, draft: params.id, entry: isId(entry) ? entry : null });
			},
			there: () => draftOrNull(ctx, params.id)
		})
	);
