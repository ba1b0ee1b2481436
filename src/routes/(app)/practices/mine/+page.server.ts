import { myPractices, PRACTICE_STATES } from '#lib/domain/practices';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url: { searchParams } }) =>
	answer(locals, (ctx) =>
		myPractices(ctx, {
			state: PRACTICE_STATES.find((each) => each === searchParams.get('state')) ?? '',
			after: searchParams.get('after'),
			offeredAfter: searchParams.get('offered')
		})
	);
