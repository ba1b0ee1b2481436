import type { Handle } from '@sveltejs/kit';
import { newId } from '#lib/domain/shared/ids';
import type { Log } from '#lib/server/log';

/**
 * Names each request and logs one line about it: the route's pattern, never its address, since addresses hold ids, words
 * searched for and one-time tokens.
 */
export const requestLog =
	(log: () => Promise<Log>): Handle =>
	async ({ event, resolve }) => {
		const started = performance.now();
		event.locals.requestId = newId();
		const response = await resolve(event);
		const { ctx, program, requestId } = event.locals;
		(await log()).info(
			{
				request: requestId,
				method: event.request.method.slice(0, 10),
				route: event.route.id ?? 'none',
				status: response.status,
				ms: Math.round(performance.now() - started),
				...(ctx ? { person: ctx.actor.id } : program ? { person: program.person } : {})
			},
			'request'
		);
		return response;
	};
