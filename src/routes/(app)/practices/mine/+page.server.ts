import { practicesAtWork } from '#lib/domain/practices';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => answer(locals, async (ctx) => ({ atWork: await practicesAtWork(ctx) }));
