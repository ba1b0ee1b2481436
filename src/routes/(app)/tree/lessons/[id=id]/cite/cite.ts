import { draftsCiting, openNotes } from '#lib/domain/learning-sets';
import { lessonPage, lessons } from '#lib/domain/learning-tree';
import { citingPractices } from '#lib/domain/practices';
import type { Context } from '#lib/domain/shared/context';
import { ref, type Id } from '#lib/domain/shared/ids';
import { monthInWords } from '../../../../learning-file/months';

/** What the page from which a lesson is cited shows. `origin`: of the workspace's addresses. */
export async function cite(ctx: Context, id: Id, origin: string) {
	const [lesson, practices, notes, papers] = await Promise.all([
		lessonPage(ctx, id),
		citingPractices(ctx, id),
		openNotes(ctx, id),
		draftsCiting(ctx, ref(lessons.kind, id))
	]);
	const { by, month } = lesson.noticed;
	const noticed = [by && `noticed by ${by}`, month && `noticed in ${monthInWords(month)}`].filter(Boolean)[0] ?? '';
	const kind = ['Lesson on the learning tree', noticed].filter(Boolean).join(', ');
	return {
		lesson: { id, title: lesson.title, readers: lesson.readers },
		citation: `“${lesson.title}”. ${kind}. ${origin}/tree/lessons/${id}`,
		practices,
		notes,
		papers
	};
}
