import { projectsPage } from '#lib/domain/projects';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => answer(locals, async (ctx) => ({ page: await projectsPage(ctx) }));
