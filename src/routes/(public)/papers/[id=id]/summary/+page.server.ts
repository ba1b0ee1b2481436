import { redirect } from '@sveltejs/kit';
import { paperPage } from '#lib/domain/action-papers';
import { answerAnyone } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answerAnyone(locals, async (read, ctx) => {
		const page = await paperPage(read, ctx, params.id);
		if (!page) redirect(303, `/papers/${params.id}/working`);
		const { title, summary, opening: _, issues, footnotes: __, ...standing } = page;
		const inShort = issues.map(({ id, title, asks }) => ({ id, title, asks }));
		return { standing, title, html: renderMarkdown(summary, 2), issues: inShort };
	});
