import { learningNotePage } from '#lib/domain/learning-sets';
import { answerAnyone } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answerAnyone(locals, async (read) => {
		const { wording, ...note } = await learningNotePage(read, params.id);
		return { note: { ...note, html: renderMarkdown(wording, 2) } };
	});
