import { redirect } from '@sveltejs/kit';
import { fileLine, waitingFor } from '#lib/domain/attachments';
import { addPictures, addPicturesWish, pictureLibrary } from '#lib/domain/easy-read';
import type { Context } from '#lib/domain/shared/context';
import { isId, type Id } from '#lib/domain/shared/ids';
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

/** Pictures come into the library under the names of their files. */
const namesOfFiles = async (ctx: Context, draft: Id): Promise<string> =>
	(await waitingFor(ctx, draft)).map(({ attachment }) => attachment.name.replace(/\.\w+$/, '').replace(/[_-]+/g, ' ')).join('\n');

export const actions: Actions = {
	add: withFiles(
		formAction(
			addPicturesWish,
			async (ctx, wish) => {
				await addPictures(ctx, wish);
				redirect(303, '/easy-read/pictures');
			},
			{ ...SHAPE, words: { unasked: { supplier: 'named' }, at: 'draft', standing: namesOfFiles } }
		),
		SHAPE
	)
};
