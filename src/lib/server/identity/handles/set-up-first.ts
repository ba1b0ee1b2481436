import type { Handle } from '@sveltejs/kit';

const OPEN_BEFORE = new Set(['/(public)/setup', '/(public)/health']);

/** Before the workspace is set up every page leads to the set-up page. */
export function setUpFirst(isSetUp: () => Promise<boolean>): Handle {
	let done = false;
	return async ({ event, resolve }) => {
		done ||= await isSetUp();
		const { route, request } = event;
		if (done || OPEN_BEFORE.has(route.id ?? '')) return resolve(event);
		return request.method === 'GET' || request.method === 'HEAD'
			? new Response(null, { status: 303, headers: { location: '/setup' } })
			: new Response(null, { status: 409 });
	};
}
