import {
	citeLesson,
	citeLessonWish,
	linkObjectiveWish,
	linkPracticeToObjective,
	unciteLesson,
	unlinkPracticeFromObjective
} from '#lib/domain/practices';
import { formAction } from '#lib/server/http';

/** Objectives that a practice serves, and lessons that it cites. */
export const linkForms = {
	link: formAction(
		linkObjectiveWish,
		async (ctx, wish, { params }) => void (await linkPracticeToObjective(ctx, params.id!, wish))
	),
	unlink: formAction(
		linkObjectiveWish,
		async (ctx, wish, { params }) => void (await unlinkPracticeFromObjective(ctx, params.id!, wish))
	),
	cite: formAction(citeLessonWish, async (ctx, wish, { params }) => void (await citeLesson(ctx, params.id!, wish))),
	uncite: formAction(citeLessonWish, async (ctx, wish, { params }) => void (await unciteLesson(ctx, params.id!, wish)))
};
