import { deserialize } from '$app/forms';

/** What became of a form that was sent in the background. Where it did not arrive, it can be sent again as it is. */
export type Posted =
	| { readonly is: 'kept' }
	| { readonly is: 'conflict'; readonly version: number; readonly text: string }
	| { readonly is: 'refused'; readonly message: string }
	| { readonly is: 'away' }
	| { readonly is: 'signed out' };

type Refusal = {
	readonly message?: string;
	readonly issues?: readonly { readonly message: string }[];
	readonly current?: { readonly version: number; readonly text: string };
};

/** Sends a form action of this page. */
export async function post(action: string, fields: Readonly<Record<string, string>>): Promise<Posted> {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.append(name, value);
	const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
	const answer = await fetch(action, { method: 'POST', body, headers }).catch(() => null);
	if (answer?.status === 401) return { is: 'signed out' };
	if (!answer || answer.status === 429 || (answer.status >= 500 && !isJson(answer))) return { is: 'away' };
	if (!isJson(answer)) return { is: 'refused', message: 'This was not kept.' };
	const result = deserialize<never, Refusal>(await answer.text());
	if (result.type === 'success' || result.type === 'redirect') return { is: 'kept' };
	if (result.type === 'error') return { is: 'refused', message: String((result.error as Error).message) };
	const { current, issues = [], message = '' } = result.data ?? {};
	if (current) return { is: 'conflict', ...current };
	if (result.status >= 500) return { is: 'away' };
	return { is: 'refused', message: issues[0]?.message ?? message };
}

const isJson = (answer: Response): boolean => answer.headers.get('content-type')?.includes('application/json') ?? false;
