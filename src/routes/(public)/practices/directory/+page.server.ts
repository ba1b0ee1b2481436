import { directoryPage } from '#lib/domain/practices';
import { answerAnyone } from '#lib/server/http';
import { directoryQuery } from './directory-query';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answerAnyone(locals, async (read, ctx) => {
		const { after: _, ...query } = directoryQuery(url.searchParams);
		return {
			...query,
			directory: await directoryPage(read, directoryQuery(url.searchParams)),
			isVisitor: ctx === null
		};
	});
