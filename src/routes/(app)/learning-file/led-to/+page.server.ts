import { ledTo } from '#lib/domain/learning-tree';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => answer(locals, (ctx) => ledTo(ctx, url.searchParams.get('after')));
