import { collectionLines } from '#lib/domain/reading-collections';
import { answerAnyone } from '#lib/server/http';
import { beginningOf } from '#lib/server/markdown';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answerAnyone(locals, async (read, ctx) => {
		const { lines, next } = await collectionLines(read, ctx?.actor.id ?? null, url.searchParams.get('after'));
		const collections = lines.map(({ introduction, ...line }) => ({ ...line, begins: beginningOf(introduction) }));
		return { collections, next, isVisitor: ctx === null };
	});
