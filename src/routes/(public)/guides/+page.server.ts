import { readGuides } from '#lib/server/content';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	guides: readGuides().map(({ name, title, summary }) => ({ name, title, summary }))
});
