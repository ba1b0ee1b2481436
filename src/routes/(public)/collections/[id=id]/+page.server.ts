import { collectionPage } from '#lib/domain/reading-collections';
import { answerAnyone } from '#lib/server/http';
import { beginningOf, renderMarkdown } from '#lib/server/markdown';
import { itemWords } from '../item-words';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answerAnyone(locals, async (read, ctx) => {
		const { introduction, items, ...collection } = await collectionPage(read, ctx, params.id);
		return {
			collection,
			introduction: introduction ? renderMarkdown(introduction, 2) : null,
			begins: beginningOf(introduction),
			items: items.map(itemWords)
		};
	});
