import { mySupervisions, supervisionPartners } from '#lib/domain/supervision';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const [sessions, partners] = await Promise.all([
			mySupervisions(ctx, url.searchParams.get('after')),
			supervisionPartners(ctx)
		]);
		return { ...sessions, partners };
	});
