import { redirect } from '@sveltejs/kit';
import { waitingFor } from '#lib/domain/attachments';
import { describeReaders } from '#lib/domain/people';
import {
	attachToPractice,
	attachToPracticeWish,
	bringPracticeFileBack,
	bringPracticeFileBackWish,
	keepPracticeFiles,
	keepPracticeFilesWish,
	practiceFiles
} from '#lib/domain/practices';
import { checkFiles, withFiles } from '#lib/server/attachments';
import { answer, formAction, onRecord } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

/** The files of a practice, and what the check finds in those that nobody else reads yet. */
export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { waiting, audience, ...practice } = await practiceFiles(ctx, params.id);
		const [checked, readers] = await Promise.all([checkFiles(ctx.read, waiting), describeReaders(ctx, audience)]);
		return { practice, readers, waiting: checked.map((each, at) => ({ ...each, file: waiting[at]!.file })) };
	});

const FILES = { numbers: ['version'], arrays: ['attachments'], booleans: ['attachments.$.remove'] };

export const actions: Actions = {
	save: withFiles(
		formAction(
			keepPracticeFilesWish,
			async (ctx, wish, { params }) => {
				await keepPracticeFiles(ctx, params.id!, wish);
				const waiting = await waitingFor(ctx, params.id!);
				redirect(303, `/practices/${params.id}/${waiting.length > 0 ? 'files' : 'working#files'}`);
			},
			{ ...FILES, words: 'approved' }
		),
		FILES
	),
	attach: formAction(
		attachToPracticeWish,
		onRecord(attachToPractice, (id) => `/practices/${id}/working#files`),
		{ arrays: ['files'] }
	),
	bringBack: formAction(
		bringPracticeFileBackWish,
		onRecord(bringPracticeFileBack, (id) => `/practices/${id}/files#waiting`)
	)
};
