import { decideOnLessonWish, type DecideOnLessonWish } from '#lib/domain/learning-tree';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { formAction, onRecord } from '#lib/server/http';

/** The form of a meeting or session that decides about a lesson; then back to its list there. `place`: the address without the id. */
export const decideForm = (decide: (ctx: Context, place: Id, wish: DecideOnLessonWish) => Promise<void>, place: string) =>
	formAction(
		decideOnLessonWish,
		onRecord(decide, (id) => `${place}/${id}#lessons`),
		{ numbers: ['version', 'weeks'], words: { wide: true } }
	);
