import { fileOfOwnEntryWish, filesToOpen, leaveFileOut, openFilesToSet, openFilesToSetWish } from '#lib/domain/learning-sets';
import { describeReaders } from '#lib/domain/people';
import { checkFiles } from '#lib/server/attachments';
import { answer, formAction, onRecord } from '#lib/server/http';
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
		onRecord(openFilesToSet, (id) => `/sets/file/${id}`),
		{ arrays: ['files'] }
	),
	leaveOut: formAction(
		fileOfOwnEntryWish,
		onRecord(leaveFileOut, (id) => `/sets/file/${id}/files`)
	)
};
