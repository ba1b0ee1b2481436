import { redirect } from '@sveltejs/kit';
import { fileLine, waitingFor } from '#lib/domain/attachments';
import { addPictures, addPicturesWish, pictureLibrary } from '#lib/domain/easy-read';
import { isId } from '#lib/domain/shared/ids';
import { withFiles } from '#lib/server/attachments';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const draft = url.searchParams.get('draft');
		const [library, files] = await Promise.all([pictureLibrary(ctx), isId(draft) ? waitingFor(ctx, draft) : []]);
		return {
			...library,
			draft: isId(draft) ? draft : ctx.newId(),
			files: files.map(({ attachment }) => fileLine(attachment))
		};
	});

const SHAPE = { arrays: ['attachments'], booleans: ['decoration', 'attachments.$.remove'] };

export const actions: Actions = {
	add: withFiles(
		formAction(
			addPicturesWish,
			async (ctx, wish) => {
				await addPictures(ctx, wish);
				redirect(303, '/easy-read/pictures');
			},
			{ ...SHAPE, words: { unasked: { supplier: 'named' } } }
		),
		SHAPE
	)
};
