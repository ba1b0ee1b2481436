import { redirect } from '@sveltejs/kit';
import { changeSetEntry, changeSetEntryWish, setEntryForm } from '#lib/domain/learning-sets';
import { describeReaders } from '#lib/domain/people';
import { withFiles } from '#lib/server/attachments';
import { answer, formAction } from '#lib/server/http';
import { writing } from '../../../../learning-file/writing';
import { keptOnPage } from '../../../kept-on-page';
import { afterKeepingInSet, SET_ENTRY_FORM } from '../../../set-entry-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const [{ audience, ...entry }, form] = await Promise.all([setEntryForm(ctx, params.id), writing(ctx, url.searchParams)]);
		return { entry, writing: form, readers: await describeReaders(ctx, audience) };
	});

const SAVED = {
	...SET_ENTRY_FORM,
	numbers: ['version'],
	booleans: [...SET_ENTRY_FORM.booleans, 'closeEarlier']
};

export const actions: Actions = {
	save: withFiles(
		formAction(
			changeSetEntryWish,
			async (ctx, wish, { params }) => {
				await keptOnPage(() => changeSetEntry(ctx, params.id!, wish));
				redirect(303, await afterKeepingInSet(ctx, params.id!));
			},
			SAVED
		),
		SAVED
	)
};
