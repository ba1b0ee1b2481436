import * as v from 'valibot';
import { restoreRemoved } from '../../people';
import type { Context } from '../../shared/context';
import { Invalid, NotFound } from '../../shared/errors';
import * as field from '../../shared/fields';
import type { Id } from '../../shared/ids';
import { loadPractice } from '../load-practice';
import { checksOf } from './checks-of';
import { practiceComments, type PracticeComment } from './practice-comment';
import { practiceChecks } from './practice-check';

/** Removals that are looked through, the latest first. */
const LOOKED_AT = 200;

/** Comments on this practice that the actor wrote and took back within thirty days, latest first. */
export async function commentsTakenBack(ctx: Context, practice: Id) {
	const { items } = await ctx.read.removed({ limit: LOOKED_AT, after: null });
	return items.flatMap(({ kind, id, at, value, act }) => {
		const comment = value as PracticeComment;
		const isMine = kind === practiceComments.kind && comment.practice === practice && comment.writer === ctx.actor.id;
		// What went with its check, or with its practice, does not come back by itself.
		return isMine && act.every((each) => each.kind === practiceComments.kind) ? [{ ...comment, id, at }] : [];
	});
}

export const bringCommentBackWish = v.object({ comment: field.id });

/** Lets a comment that the actor took back stand again, for the readers it had, where these are still those of its check. */
export async function bringCommentBack(ctx: Context, id: Id, wish: v.InferOutput<typeof bringCommentBackWish>): Promise<void> {
	const [, taken, checks] = await Promise.all([loadPractice(ctx, id), commentsTakenBack(ctx, id), checksOf(ctx, id)]);
	const comment = taken.find((each) => each.id === wish.comment);
	if (!comment) throw new NotFound();
	const check = checks.find((each) => each.id === comment.check);
	if (!check || check.audience.toSorted().join() !== comment.audience.toSorted().join())
		throw Invalid.field('', 'Others read this check by now, or it has ended. Write the comment anew.');
	await restoreRemoved(ctx, { kind: practiceComments.kind, id: comment.id }, [practiceComments, practiceChecks]);
}
