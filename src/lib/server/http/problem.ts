/** What went wrong, as a program reads it (RFC 9457). */
export interface Problem {
	readonly type: 'about:blank';
	readonly title: string;
	readonly status: number;
	/** What this asker can do about it. */
	readonly detail: string;
	/** What of the query does not hold. */
	readonly invalid?: readonly { readonly parameter: string; readonly message: string }[];
}

const PROBLEM = 'application/problem+json';

/** The names of the statuses that the read API answers with. */
export const TITLES: ReadonlyMap<number, string> = new Map([
	[400, 'Bad request'],
	[401, 'Key not taken'],
	[403, 'Not opened by this key'],
	[404, 'Not found'],
	[405, 'Read only'],
	[429, 'Too many requests'],
	[500, 'Something went wrong'],
	[503, 'Not just now']
]);

/** An answer to a program that gets none. */
export function problem(
	status: number,
	detail: string,
	more: { headers?: HeadersInit; invalid?: Problem['invalid'] } = {}
): Response {
	const body: Problem = {
		type: 'about:blank',
		title: TITLES.get(status) ?? 'Not answered',
		status,
		detail,
		...(more.invalid && { invalid: more.invalid })
	};
	const headers = new Headers(more.headers);
	headers.set('content-type', PROBLEM);
	headers.set('cache-control', 'no-store');
	return new Response(JSON.stringify(body), { status, headers });
}

export const isProblem = (response: Response): boolean => (response.headers.get('content-type') ?? '').startsWith(PROBLEM);
