import { actionRegister, type RegisterQuery } from '#lib/domain/actions';
import { carriedFor } from '#lib/domain/learning-sets';
import { today } from '#lib/domain/shared/clock';
import { answer } from '#lib/server/http';
import { withSources } from '#lib/server/thread';
import type { PageServerLoad } from './$types';

const WHOSE = ['mine', 'sets', 'all'] as const;
const STATES = ['open', 'done', 'dropped'] as const;

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const asked = (name: string) => url.searchParams.get(name);
		const query: RegisterQuery = {
			whose: WHOSE.find((each) => each === asked('whose')) ?? 'mine',
			state: STATES.find((each) => each === asked('state')) ?? 'open',
			overdue: asked('overdue') === 'yes',
			after: asked('after')
		};
		const { lines, next } = await actionRegister(ctx, query);
		const [carried, sourced] = await Promise.all([carriedFor(ctx, lines), withSources(ctx.read, lines)]);
		return {
			query,
			next,
			today: today(ctx.clock),
			lines: sourced.map((line) => ({ ...line, carried: carried.get(line.id) ?? 0 }))
		};
	});
