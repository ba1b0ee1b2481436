import { wantsReadability } from '#lib/server/http';
import { loadShell } from '#lib/server/identity/shell';
import type { LayoutServerLoad } from './$types';

/** What the frame shows. It guards nothing: who may open a page was settled before any load ran. */
export const load: LayoutServerLoad = async ({ locals, cookies }) => ({
	...(await loadShell(locals)),
	readability: wantsReadability(cookies)
});
