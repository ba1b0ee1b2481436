import * as v from 'valibot';
import { entryPage, filesOfEntry, shareEntry, shareEntryWish } from '#lib/domain/learning-files';
import { Forbidden } from '#lib/domain/shared/errors';
import { checkFiles } from '#lib/server/attachments';
import { answer, formAction, onRecord } from '#lib/server/http';
import { checkWording } from '#lib/server/identifiers';
import { offeredTo } from './offered-to';
import type { Actions, PageServerLoad } from './$types';

const NOT_YOURS = 'Only its author can share an entry.';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const [entry, offered] = await Promise.all([entryPage(ctx, params.id), offeredTo(ctx)]);
		if (!entry.can.share) throw new Forbidden(NOT_YOURS);
		return {
			id: entry.id,
			title: entry.title,
			choices: offered,
			files: entry.files,
			chosenFiles: entry.shared?.files.map(({ blob }) => blob) ?? [],
			chosen: entry.shared?.audience ?? url.searchParams.getAll('with'),
			shared: entry.shared !== null
		};
	});

const checkWish = v.object({
	audience: shareEntryWish.entries.audience,
	files: shareEntryWish.entries.files,
	wording: v.optional(v.string(), '')
});

export const actions: Actions = {
	/** The first step, or another look: what the scan marks and what others would read. Nothing is stored. */
	check: formAction(
		checkWish,
		async (ctx, wish, { params }) => {
			const { text, shared, can } = await entryPage(ctx, params.id!);
			if (!can.share) throw new Forbidden(NOT_YOURS);
			const checked = await checkWording(ctx.read, text, wish.wording || shared?.wording || null);
			const files = await checkFiles(ctx.read, await filesOfEntry(ctx, params.id!));
			return { checked: { ...checked, audience: wish.audience, files, chosenFiles: wish.files ?? [] } };
		},
		{ arrays: ['audience', 'files'] }
	),
	share: formAction(
		shareEntryWish,
		onRecord(shareEntry, (id) => `/learning-file/entries/${id}`),
		{ arrays: ['audience', 'files'], words: 'approved' }
	)
};
