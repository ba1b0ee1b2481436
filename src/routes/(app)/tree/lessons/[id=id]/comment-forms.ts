import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	changeComment,
	changeCommentWish,
	commentOnLesson,
	commentWish,
	deleteComment,
	reopenComment,
	resolveComment,
	resolveCommentWish
} from '#lib/domain/learning-tree';
import { id } from '#lib/domain/shared/fields';
import { formAction } from '#lib/server/http';

const comment = { comment: id };
/** Whom the lesson names or a comment mentions is known to its readers, and no slip. */
const shape = { numbers: ['version'], words: { of: 'lesson' } };

const backTo = (lesson: string, comment: string) =>
	redirect(303, `/tree/lessons/${lesson}?as-it-was=1&comment=${comment}#comment-${comment}`);

/** The forms with which people comment on a lesson. Each words a comment as all of the lesson's readers will read it. */
export const commentForms = {
	comment: formAction(
		commentWish,
		async (ctx, wish, { params }) => {
			const made = await commentOnLesson(ctx, params.id!, wish);
			redirect(303, `/tree/lessons/${params.id}?commented=1#comment-${made}`);
		},
		shape
	),
	changeComment: formAction(
		v.object({ ...changeCommentWish.entries, ...comment }),
		async (ctx, wish, { params }) => {
			await changeComment(ctx, wish.comment, wish);
			backTo(params.id!, wish.comment);
		},
		shape
	),
	deleteComment: formAction(v.object(comment), async (ctx, wish, { params }) => {
		await deleteComment(ctx, wish.comment);
		redirect(303, `/tree/lessons/${params.id}?as-it-was=1&uncommented=1#comments`);
	}),
	resolveComment: formAction(
		v.object({ ...resolveCommentWish.entries, ...comment }),
		async (ctx, wish, { params }) => {
			await resolveComment(ctx, wish.comment, wish);
			backTo(params.id!, wish.comment);
		},
		shape
	),
	reopenComment: formAction(
		v.object({ ...resolveCommentWish.entries, ...comment }),
		async (ctx, wish, { params }) => {
			await reopenComment(ctx, wish.comment, wish);
			backTo(params.id!, wish.comment);
		},
		shape
	)
};
