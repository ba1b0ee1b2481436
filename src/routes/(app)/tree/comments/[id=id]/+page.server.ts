import { redirect } from '@sveltejs/kit';
import { lessonOfComment } from '#lib/domain/learning-tree';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

/** A comment stands on the page of its lesson: its own address leads there. */
export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const lesson = await lessonOfComment(ctx, params.id);
		redirect(303, `/tree/lessons/${lesson}?as-it-was=1&comment=${params.id}#comment-${params.id}`);
	});
