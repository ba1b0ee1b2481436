/** Somebody with a cookie jar who asks the server without a browser in between. */
export class Visitor {
	readonly cookies = new Map<string, string>();

	constructor(readonly origin: string) {}

	get(path: string, headers: Record<string, string> = {}): Promise<Response> {
		return this.ask(path, { headers });
	}

	/** Sends a form as a page of the workspace would. */
	post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
		return this.ask(path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: this.origin, ...headers } });
	}

	async ask(path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Response> {
		const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const headers = { accept: 'text/html', ...(cookie ? { cookie } : {}), ...init.headers };
		const response = await fetch(this.origin + path, { redirect: 'manual', ...init, headers });
		for (const line of response.headers.getSetCookie()) {
			const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
			if (value === '') this.cookies.delete(name!);
			else this.cookies.set(name!, value!);
		}
		return response;
	}
}
