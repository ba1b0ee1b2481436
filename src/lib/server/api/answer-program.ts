import type { RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import type { Reading } from '#lib/domain/shared/context';
import { Invalid, NotFound, StoreUnavailable } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';
import { visitor } from '#lib/domain/shared/policy';
import { app } from '../app';
import { fingerprint } from '../documents';
import { namesTag, problem } from '../http';
import type { Operation } from './operations';
import { readQuery, type AskedOf } from './read-query';

/** What answers an operation is handed: nothing here can change anything. */
export interface Asked<Q> extends AskedOf<Q> {
	/** The store as the person whose key it is reads it, or without one as anybody does. */
	readonly read: Reading;
	readonly self: Id | null;
	/** Where this workspace is reached, without a slash at the end. */
	readonly origin: string;
}

/** The same, as something that is only looked at. */
type Unchanged<T> = T extends object ? { readonly [name in keyof T]: Unchanged<T[name]> } : T;

type Event = Pick<RequestEvent, 'locals' | 'request' | 'url'>;

/** Answers a program: with what `work` finds for it, or with a problem. Somebody signed in gets here what a visitor does. */
export async function answerProgram<Q extends v.GenericSchema, A extends v.GenericSchema>(
	event: Event,
	operation: Operation<Q, A>,
	work: (asked: Asked<v.InferOutput<Q>>) => Promise<Unchanged<v.InferOutput<A>>>
): Promise<Response> {
	const { program } = event.locals;
	if (program && operation.scope && !program.scopes.includes(operation.scope))
		return problem(403, `This key does not open this: it lacks ${operation.scope}. Leave it out to read what anyone may read.`, {
			headers: { 'www-authenticate': `Bearer realm="Grove", error="insufficient_scope", scope="${operation.scope}"` }
		});
	try {
		const asked = readQuery(operation, event.url.searchParams);
		const { store, config } = await app();
		const read = program?.read ?? store.as(visitor);
		const found = await work({ ...asked, read, self: program?.person ?? null, origin: config.origin });
		return send(event, found as object, config.origin);
	} catch (trouble) {
		return problemOf(trouble);
	}
}

function problemOf(trouble: unknown): Response {
	if (trouble instanceof NotFound) return problem(404, trouble.message);
	if (trouble instanceof Invalid)
		return problem(400, 'Something in the address does not hold.', {
			invalid: trouble.issues.map(({ field, message }) => ({ parameter: field, message }))
		});
	if (trouble instanceof StoreUnavailable) return problem(503, trouble.message, { headers: { 'retry-after': '30' } });
	throw trouble;
}

/** An answer with a tag by which a program that asks again hears that nothing is new (RFC 9110, 13). */
function send({ request, url }: Pick<Event, 'request' | 'url'>, found: object, origin: string): Response {
	const body = JSON.stringify(found);
	const tag = `"${fingerprint(body)}"`;
	const { next, language } = found as { next?: string | null; language?: string };
	const headers = new Headers({
		etag: tag,
		// Kept by nobody on the way, and by the program asked about before it is used: what is withdrawn is gone with the next look.
		'cache-control': 'private, no-cache',
		vary: 'Authorization',
		link: linksOf(url, origin, next ?? null),
		...(language && { 'content-language': language })
	});
	if (namesTag(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers });
	headers.set('content-type', 'application/json; charset=utf-8');
	return new Response(body, { headers });
}

/** The next page, and what describes all of this (RFC 8288, RFC 8631). */
function linksOf(url: URL, origin: string, next: string | null): string {
	const described = [`<${origin}/api/v1/openapi.json>; rel="service-desc"`, `<${origin}/about/api>; rel="service-doc"`];
	if (next === null) return described.join(', ');
	const params = new URLSearchParams(url.searchParams);
	params.set('after', next);
	return [`<${origin}${url.pathname}?${params}>; rel="next"`, ...described].join(', ');
}
