import { mayRaise, paperLines, papersAtWork } from '#lib/domain/action-papers';
import { isStaff } from '#lib/domain/shared/policy';
import { answerAnyone } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answerAnyone(locals, async (read, ctx) => {
		const [published, atWork] = await Promise.all([
			paperLines(read, url.searchParams.get('after')),
			ctx && isStaff(ctx.actor) ? papersAtWork(ctx) : []
		]);
		return { ...published, atWork, isVisitor: ctx === null, mayBegin: ctx !== null && mayRaise(ctx.actor) };
	});
