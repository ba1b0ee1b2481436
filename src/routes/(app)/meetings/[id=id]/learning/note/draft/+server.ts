import * as v from 'valibot';
import { learningDraft, LEARNING_NOTE_READERS, saveLearningDraft } from '#lib/domain/learning-sets';
import { NotFound } from '#lib/domain/shared/errors';
import { answer, keepTyped } from '#lib/server/http';
import type { RequestHandler } from './$types';

/** Keeps what somebody is writing in a learning note; 409, with what stands there, where another page of theirs was first. */
export const POST: RequestHandler = ({ locals, params, request }) =>
	answer(locals, async (ctx) => {
		const about = (await request.clone().formData()).get('readers');
		if (!v.is(v.picklist(LEARNING_NOTE_READERS), about)) throw new NotFound();
		return keepTyped(request, {
			kept: /^(title|wording|from)$/,
			written: /^(title|wording)$/,
			save: (typing, form) =>
				saveLearningDraft(ctx, params.id, { ...typing, readers: about, seenVersion: Number(form.get('version')) || 0 }),
			there: () => learningDraft(ctx, params.id, about)
		});
	});
