import { easyReadLines } from '#lib/domain/easy-read';
import { isStaff } from '#lib/domain/shared/policy';
import { answerAnyone } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answerAnyone(locals, async (read, ctx) => ({
		...(await easyReadLines(read, url.searchParams.get('after'))),
		writes: ctx !== null && isStaff(ctx.actor)
	}));
