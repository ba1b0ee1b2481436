import { redirect } from '@sveltejs/kit';
import { changeEntry, changeEntryWish, entryForm } from '#lib/domain/learning-files';
import { supervisorNameOf } from '#lib/domain/people';
import { withFiles } from '#lib/server/attachments';
import { answer, formAction } from '#lib/server/http';
import { afterKeeping } from '../../../after-keeping';
import { ENTRY_FORM } from '../../../entry-form';
import { writing } from '../../../writing';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const [entry, form, supervisor] = await Promise.all([
			entryForm(ctx, params.id),
			writing(ctx, url.searchParams),
			supervisorNameOf(ctx)
		]);
		return { entry, writing: form, supervisor };
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
