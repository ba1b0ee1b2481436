import { json } from '@sveltejs/kit';
import { workspaceOf } from '#lib/domain/people';
import type { RequestHandler } from './$types';

/** For a watchdog: whether the workspace can be read. Tells nothing of what is in it. */
export const GET: RequestHandler = async ({ locals }) => {
	await workspaceOf(locals.read);
	return json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
};
