import { canBringInStarters, libraryPage } from '#lib/domain/practices';
import { answerAnyone } from '#lib/server/http';
import { dayNow } from './day-now';
import { libraryQuery } from './library-query';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answerAnyone(locals, async (read, ctx) => {
		const [query, today] = [libraryQuery(url.searchParams), await dayNow()];
		return {
			words: query.words,
			byAdoption: query.byAdoption === true,
			today,
			library: await libraryPage(read, { ...query, today }),
			isVisitor: ctx === null,
			canBringIn: ctx !== null && canBringInStarters(ctx)
		};
	});
