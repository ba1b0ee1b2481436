import { challengeLines, mayRaise } from '#lib/domain/action-papers';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const state = url.searchParams.get('state') === 'ended' ? 'ended' : 'open';
		return { ...(await challengeLines(ctx.read, state, url.searchParams.get('after'))), state, mayRaise: mayRaise(ctx.actor) };
	});
