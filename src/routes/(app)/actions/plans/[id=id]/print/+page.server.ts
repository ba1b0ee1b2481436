import { answer } from '#lib/server/http';
import { laidOut } from '../../../../meetings/[id=id]/note/laid-out';
import { planSheet } from '../plan-sheet';
import { planToSend } from '../plan-to-send';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { title, lead, readers, parts } = planSheet(await planToSend(ctx, params.id), ctx.actor.name, ctx.clock.now());
		return { id: params.id, title, lead, readers, parts: laidOut(parts) };
	});
