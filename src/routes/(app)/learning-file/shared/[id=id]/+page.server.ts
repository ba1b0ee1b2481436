import { entryVocabularies, sharedWordingPage } from '#lib/domain/learning-files';
import { describeReaders, vocabulariesOf } from '#lib/domain/people';
import { answer } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [{ wording, audience, ...shared }, words] = await Promise.all([
			sharedWordingPage(ctx, params.id),
			vocabulariesOf(ctx.read)
		]);
		const readers = await describeReaders(ctx, audience);
		return { shared: { ...shared, html: renderMarkdown(wording, 2), readers }, vocabularies: entryVocabularies(words) };
	});
