import { easyReadsAtWork } from '#lib/domain/easy-read';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => answer(locals, async (ctx) => ({ atWork: await easyReadsAtWork(ctx) }));
