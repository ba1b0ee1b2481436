import { json } from '@sveltejs/kit';
import { workspaceOf } from '#lib/domain/people';
import { app } from '#lib/server/app';
import { mailHealth } from '#lib/server/mail';
import type { RequestHandler } from './$types';

/** For a watchdog: whether the workspace can be read, mail goes out and how much of search is ready. Tells nothing of what is in it. */
export const GET: RequestHandler = async ({ locals }) => {
	await workspaceOf(locals.read);
	const { store, config, searchReady } = await app();
	return json(
		{ status: 'ok', mail: await mailHealth(store, config.mail !== null), searchReady: searchReady() },
		{ headers: { 'cache-control': 'no-store' } }
	);
};
