import { redirect } from '@sveltejs/kit';
import { fileOfOwnEntryWish, filesToOpen, leaveFileOut, openFilesToSet, openFilesToSetWish } from '#lib/domain/learning-sets';
import { describeReaders } from '#lib/domain/people';
import { checkFiles } from '#lib/server/attachments';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

/** What opens to a set with an entry, before it does. */
export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { files, audience, ...entry } = await filesToOpen(ctx, params.id);
		const [checked, readers] = await Promise.all([checkFiles(ctx.read, files), describeReaders(ctx, audience)]);
		return { entry, readers, files: checked.map((each, at) => ({ ...each, file: files[at]!.file })) };
	});

export const actions: Actions = {
	open: formAction(
		openFilesToSetWish,
		async (ctx, wish, { params }) => {
			await openFilesToSet(ctx, params.id!, wish);
			redirect(303, `/sets/file/${params.id}`);
		},
		{ arrays: ['files'] }
	),
	leaveOut: formAction(fileOfOwnEntryWish, async (ctx, wish, { params }) => {
		await leaveFileOut(ctx, params.id!, wish);
		redirect(303, `/sets/file/${params.id}/files`);
	})
};
