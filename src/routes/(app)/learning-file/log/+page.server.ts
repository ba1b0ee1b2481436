import { redirect } from '@sveltejs/kit';
import { keepEntry, keepEntryWish, timeline, usualModel } from '#lib/domain/learning-files';
import { supervisorNameOf } from '#lib/domain/people';
import { withFiles } from '#lib/server/attachments';
import { answer, formAction } from '#lib/server/http';
import { afterKeeping } from '../after-keeping';
import { ENTRY_FORM } from '../entry-form';
import { writing } from '../writing';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const [form, supervisor, recent, usual] = await Promise.all([
			writing(ctx, url.searchParams),
			supervisorNameOf(ctx),
			timeline(ctx),
			usualModel(ctx)
		]);
		return {
			...form,
			from: url.searchParams.get('from') ?? '',
			model: url.searchParams.get('model') ?? '',
			usual,
			readers: url.searchParams.has('share') ? 'more' : 'me',
			text: (url.searchParams.get('text') ?? '').slice(0, 1_000),
			supervisor,
			recent: recent.entries.slice(0, 3).map(({ id, title, day }) => ({ id, title, day }))
		};
	});

export const actions: Actions = {
	keep: withFiles(
		formAction(
			keepEntryWish,
			async (ctx, wish) => redirect(303, await afterKeeping(ctx, await keepEntry(ctx, wish), wish.readers)),
			ENTRY_FORM
		),
		ENTRY_FORM
	)
};
