import { error } from '@sveltejs/kit';
import { lessonPage, redactLessonAgain, redactLessonAgainWish } from '#lib/domain/learning-tree';
import { answer, formAction, onRecord } from '#lib/server/http';
import { checkWording, workspaceNames } from '#lib/server/identifiers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		// The names that the check looks for are asked for along with the lesson.
		const [page] = await Promise.all([lessonPage(ctx, params.id), workspaceNames(ctx.read)]);
		if (!page.can.redactAgain) error(403, 'Only its author can change what a lesson says.');
		const { id, version, title, context, whatHappened, why, soWhat, notHeld } = page;
		const { marks } = await checkWording(ctx.read, '', [title, context, whatHappened, why, soWhat, notHeld].join('\n\n'));
		return { lesson: { id, version, title, context, whatHappened, why, soWhat, notHeld }, marks };
	});

export const actions: Actions = {
	save: formAction(
		redactLessonAgainWish,
		onRecord(redactLessonAgain, (id) => `/tree/lessons/${id}`),
		{ numbers: ['version'], words: { of: 'lesson' } }
	)
};
