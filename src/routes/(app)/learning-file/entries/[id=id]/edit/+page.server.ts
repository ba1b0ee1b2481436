import { redirect } from '@sveltejs/kit';
import { fileLine, waitingFor } from '#lib/domain/attachments';
import { changeEntry, changeEntryWish, draftOrNull, entryForm, entryVocabularies } from '#lib/domain/learning-files';
import { supervisorNameOf, vocabulariesOf } from '#lib/domain/people';
import { objectiveChoices } from '#lib/domain/projects';
import { today } from '#lib/domain/shared/clock';
import { isId } from '#lib/domain/shared/ids';
import { withFiles } from '#lib/server/attachments';
import { answer, formAction } from '#lib/server/http';
import { afterKeeping } from '../../../after-keeping';
import { ENTRY_FORM } from '../../../entry-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const asked = url.searchParams.get('draft');
		const [entry, draft, waiting, words, objectives, supervisor] = await Promise.all([
			entryForm(ctx, params.id),
			isId(asked) ? draftOrNull(ctx, asked) : null,
			isId(asked) ? waitingFor(ctx, asked) : [],
			vocabulariesOf(ctx.read),
			objectiveChoices(ctx.read),
			supervisorNameOf(ctx)
		]);
		return {
			entry,
			draft: draft?.id ?? waiting[0]?.form ?? ctx.newId(),
			files: [...entry.files, ...waiting.map(({ attachment }) => fileLine(attachment))],
			savedBefore: draft?.savedAt ?? '',
			kept: draft?.values ?? null,
			today: today(ctx.clock),
			vocabularies: entryVocabularies(words),
			objectives,
			supervisor
		};
	});

const SAVED = { ...ENTRY_FORM, numbers: ['version'] };

export const actions: Actions = {
	save: withFiles(
		formAction(
			changeEntryWish,
			async (ctx, wish, { params }) => {
				await changeEntry(ctx, params.id!, wish);
				redirect(303, await afterKeeping(ctx, params.id!, wish.readers));
			},
			SAVED
		),
		SAVED
	)
};
