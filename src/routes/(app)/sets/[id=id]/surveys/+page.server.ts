import { surveysInSet } from '#lib/domain/learning-sets';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => answer(locals, (ctx) => surveysInSet(ctx, params.id));
