import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';

export interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly text: string;
	/** Where a redirect leads, else an empty text. */
	readonly to: string;
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export interface Asked {
	readonly method?: string;
	readonly headers?: OutgoingHttpHeaders;
	readonly body?: string | Buffer;
}

/** Speaks HTTP as a browser's form or a stranger's script would, every header in its own hand. Keeps cookies, follows nothing. */
export class Caller {
	readonly cookies = new Map<string, string>();

	constructor(
		readonly origin: string,
		cookies: Iterable<readonly [string, string]> = []
	) {
		for (const [name, value] of cookies) this.cookies.set(name, value);
	}

	/** Asks for a path exactly as written: nothing is resolved or encoded on the way. */
	ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
		const { hostname, port } = new URL(this.origin);
		const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		return new Promise((resolve, reject) => {
			const sent = request(
				{
					hostname,
					port,
					path,
					method,
					headers: { accept: 'text/html', ...(cookie ? { cookie } : {}), ...headers },
					agent: false
				},
				(answer) => {
					const parts: Buffer[] = [];
					answer.on('data', (part: Buffer) => parts.push(part));
					answer.on('error', reject);
					answer.on('end', () => {
						this.#keep(answer.headers['set-cookie'] ?? []);
						const text = Buffer.concat(parts).toString();
						resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, to: answer.headers.location ?? '' });
					});
				}
			);
			sent.on('error', reject);
			sent.end(body);
		});
	}

	get(path: string, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
		return this.ask(path, { headers });
	}

	/** Sends a form of this workspace, as a page without script does. */
	post(path: string, fields: Fields = {}, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
		const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
		const body = new URLSearchParams(pairs as string[][]).toString();
		const own = { origin: this.origin, 'content-type': 'application/x-www-form-urlencoded' };
		return this.ask(path, { method: 'POST', headers: { ...own, 'content-length': Buffer.byteLength(body), ...headers }, body });
	}

	/** Sends a form with files, as a page without script does, or one file by itself. */
	async send(path: string, fields: Readonly<Record<string, string | File | readonly File[]>>): Promise<Answer> {
		const form = new FormData();
		for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each);
		const encoded = new Response(form);
		const body = Buffer.from(await encoded.arrayBuffer());
		const headers = { origin: this.origin, 'content-type': encoded.headers.get('content-type')! };
		return this.ask(path, { method: 'POST', headers: { ...headers, 'content-length': body.length }, body });
	}

	#keep(set: readonly string[]): void {
		for (const line of set) {
			const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
			if (!name) continue;
			if (value === '' || /max-age=0\b/i.test(line)) this.cookies.delete(name);
			else this.cookies.set(name, value!);
		}
	}
}
