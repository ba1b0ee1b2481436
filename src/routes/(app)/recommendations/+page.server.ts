import { recommendationList } from '#lib/domain/action-papers';
import { answer } from '#lib/server/http';
import { STATE_NAMES } from './words';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const asked = url.searchParams;
		const state = STATE_NAMES.find((each) => each === asked.get('state')) ?? '';
		const body = (asked.get('body') ?? '').slice(0, 200);
		return { ...(await recommendationList(ctx, { state, body, after: asked.get('after') })), query: { state, body } };
	});
