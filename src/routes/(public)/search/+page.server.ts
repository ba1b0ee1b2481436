import { searchPage } from '#lib/server/search-page';
import { answerAnyone } from '#lib/server/http';
import { followed } from '../../(app)/following/followed';
import type { PageServerLoad } from './$types';

const LONGEST_FOLLOWED = 200;

export const load: PageServerLoad = ({ locals, url }) =>
	answerAnyone(locals, async (read, ctx) => {
		const asker = { read, self: ctx?.actor.id ?? null };
		const line = (url.searchParams.get('words') ?? '').trim();
		const canFollow = ctx !== null && line !== '' && line.length <= LONGEST_FOLLOWED;
		const [page, follow] = await Promise.all([
			searchPage(asker, url.searchParams),
			canFollow ? followed(ctx, 'search', line) : null
		]);
		return { ...page, follow };
	});
