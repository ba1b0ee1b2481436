import { openToSupervisor } from '#lib/domain/learning-files';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, (ctx) => openToSupervisor(ctx, params.id, url.searchParams.get('after')));
