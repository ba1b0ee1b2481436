import { NotFound } from '#lib/domain/shared/errors';
import { readGuides } from '#lib/server/content';
import { raise } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const guides = readGuides();
	const at = guides.findIndex(({ name }) => name === params.name);
	const guide = guides[at] ?? raise(new NotFound());
	const next = guides[at + 1];
	return {
		title: guide.title,
		summary: guide.summary,
		html: renderMarkdown(guide.body, 2),
		next: next ? { name: next.name, title: next.title } : null
	};
};
