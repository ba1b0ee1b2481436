import type { RequestEvent } from '@sveltejs/kit';
import { FORM_BYTES, readUpTo } from './handles/body-limit';
import { escape, framed } from './plain-page';

/** A page that may do nothing but send its form. */
const POLICY = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

/**
 * What answers a form that came after its session had ended: everything that was typed, to be sent again after signing in, with
 * no script at all. Null where that cannot be: for what is no form, is too large or holds a password. Files do not come back.
 */
export async function lateForm({ request, url }: Pick<RequestEvent, 'request' | 'url'>): Promise<Response | null> {
	const fields = await fieldsOf(request);
	if (!fields || fields.some(([name]) => /password/i.test(name))) return null;
	const page = framed(
		'Your session has ended',
		`<p>Nothing was saved just now, and nothing of what you typed is lost: this page holds it.</p>
<ol><li><a href="/sign-in" target="_blank" rel="noopener">Sign in again, in a new tab</a>. Leave this one open.</li>
<li>Come back here and send it again. Files have to be chosen again afterwards.</li></ol>
<form method="post" action="${escape(url.pathname + url.search)}">${fields.map(field).join('')}<p><button>Send it again</button></p></form>`
	);
	const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': POLICY };
	return new Response(page, { status: 401, headers });
}

async function fieldsOf({ body, headers }: Request): Promise<[string, string][] | null> {
	const read = body && (await readUpTo(body, FORM_BYTES));
	if (!read) return null;
	try {
		const type = headers.get('content-type') ?? '';
		const form = await new Response(read, { headers: { 'content-type': type } }).formData();
		return [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
	} catch {
		return null;
	}
}

/** Sentences can be read, and copied; what is short or was only chosen goes along unseen. */
const field = ([name, value]: [string, string]): string =>
	value.length > 24 && /\s/.test(value)
		? `<p><label>What you typed<br><textarea name="${escape(name)}" rows="8" cols="34" readonly>\n${escape(value)}</textarea></label></p>`
		: `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`;
