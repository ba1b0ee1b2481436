import type { RequestEvent } from '@sveltejs/kit';

/**
 * An answer given at the door, before any page is chosen: a short page for people, JSON for programs. `message` is our own
 * wording and is escaped all the same.
 */
export function plainPage(
	event: Pick<RequestEvent, 'request' | 'isDataRequest'>,
	status: number,
	title: string,
	message: string
): Response {
	const headers = new Headers({ 'cache-control': 'no-store' });
	if (event.isDataRequest || !event.request.headers.get('accept')?.includes('text/html')) {
		headers.set('content-type', 'application/json; charset=utf-8');
		// A form sent by script expects an answer of its own shape, and shows the message above what was typed.
		const isForm = event.request.headers.get('x-sveltekit-action') === 'true';
		return new Response(JSON.stringify(isForm ? { type: 'error', error: { message } } : { message }), { status, headers });
	}
	headers.set('content-type', 'text/html; charset=utf-8');
	return new Response(framed(title, `<p>${escape(message)}</p><p><a href="/">To the front page</a></p>`), { status, headers });
}

/** A whole page; `title` is text, `body` is HTML under its heading. */
export const framed = (title: string, body: string): string =>
	`<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escape(title)} · Grove</title></head><body><main><h1>${escape(title)}</h1>${body}</main></body></html>`;

export const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
