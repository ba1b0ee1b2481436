import { searchWords } from '#lib/server/search-page';
import { answerAnyone } from '#lib/server/http';
import { followed } from '../../(app)/following/followed';
import type { PageServerLoad } from './$types';

const LONGEST_FOLLOWED = 200;

export const load: PageServerLoad = ({ locals, url }) =>
	answerAnyone(locals, async (read, ctx) => {
		const found = await searchWords(read, url.searchParams);
		const canFollow = ctx !== null && found.asked && found.words.length <= LONGEST_FOLLOWED;
		return { ...found, follow: canFollow ? await followed(ctx, 'search', found.words) : null };
	});
