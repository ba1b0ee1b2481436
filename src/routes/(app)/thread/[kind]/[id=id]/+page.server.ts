import { answer } from '#lib/server/http';
import { wholeThread } from '#lib/server/thread';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params: { kind, id } }) =>
	answer(locals, (ctx) => wholeThread(ctx.read, { kind, id }));
