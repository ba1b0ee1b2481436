import { redirect, type RequestEvent } from '@sveltejs/kit';
import { decideOnLessonWish, type DecideOnLessonWish } from '#lib/domain/learning-tree';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { formAction } from '#lib/server/http';

/** The form of a meeting or session that decides about a lesson; then back to its list there. `place`: the address without the id. */
export const decideForm = (decide: (ctx: Context, place: Id, wish: DecideOnLessonWish) => Promise<void>, place: string) =>
	formAction(
		decideOnLessonWish,
		async (ctx, wish, { params }: RequestEvent) => {
			await decide(ctx, params.id!, wish);
			redirect(303, `${place}/${params.id}#lessons`);
		},
		{ numbers: ['version', 'weeks'], words: { wide: true } }
	);
