import { describedOperations } from '#lib/server/api';
import { app } from '#lib/server/app';
import { answerAnyone } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	answerAnyone(locals, async (_read, ctx) => {
		const { origin, apiPerMinute } = (await app()).config;
		return { origin, perMinute: apiPerMinute, operations: describedOperations(), isVisitor: ctx === null };
	});
