import type { Clock } from '#lib/domain/shared/clock';
import { fingerprint } from '../documents';
import { namesTag } from '../http';
import { ChangesSeen } from './changes-seen';
import type { Feed } from './feed';
import { toAtom } from './to-atom';
import { toJsonFeed } from './to-json-feed';

const FORMATS = {
	atom: { type: 'application/atom+xml; charset=utf-8', write: toAtom },
	json: { type: 'application/feed+json; charset=utf-8', write: toJsonFeed }
} as const;
const changes = new ChangesSeen();

/** A feed to a program that asks again and again, which hears that nothing is new (304) where it says what it has (RFC 9110, 13). */
export function sendFeed(request: Request, format: keyof typeof FORMATS, feed: Feed, clock: Clock): Response {
	const { type, write } = FORMATS[format];
	const body = write(feed);
	const tag = `"${fingerprint(body)}"`;
	const since = changes.since(feed.address, tag, Date.parse(clock.now()));
	const headers = { etag: tag, 'last-modified': new Date(since).toUTCString(), 'cache-control': 'no-cache' };
	if (has(request, tag, since)) return new Response(null, { status: 304, headers });
	return new Response(body, { headers: { ...headers, 'content-type': type } });
}

/** Whether the asker says to hold this already; a tag says it surer than a time. */
function has({ headers }: Request, tag: string, since: number): boolean {
	const named = headers.get('if-none-match');
	return named !== null ? namesTag(named, tag) : Date.parse(headers.get('if-modified-since') ?? '') >= since;
}
