import { Agent, request, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#lib/domain/shared/ids';
import { ME } from './workspace/ground';

/** An answer, and how long it took from the first byte sent to the last one received, in milliseconds. */
export interface Answer {
	readonly status: number;
	readonly text: string;
	readonly to: string;
	readonly took: number;
}

const STILL_READING = 'Search is being prepared';

/**
 * Somebody with one connection that stays open and a cookie jar. Times are taken here and not by a load generator where one
 * connection is measured: those count in whole milliseconds, and a page takes about one.
 */
export class Visitor {
	readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
	#cookie = '';
	#key = '';

	constructor(readonly origin: string) {}

	/** The header by which the server knows who asks; empty when signed out. */
	get cookie(): string {
		return this.#cookie;
	}

	get(path: string): Promise<Answer> {
		return this.#ask('GET', path);
	}

	/** Sends a form as a page of the workspace would, each time with a request key of its own. */
	post(
		path: string,
		fields: Readonly<Record<string, string>>,
		more: readonly (readonly [string, string])[] = []
	): Promise<Answer> {
		const form = [...Object.entries({ 'request-key': newId(), ...fields }), ...more];
		return this.#ask('POST', path, new URLSearchParams(form.map(([name, value]) => [name, value])).toString());
	}

	/** A page that must be there. @throws where it is not */
	async page(path: string): Promise<Answer> {
		const answer = await this.get(path);
		if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}, not a page.`);
		return answer;
	}

	async signIn(as: Readonly<Record<'email' | 'password', string>> = ME): Promise<this> {
		const { status } = await this.post('/sign-in', as);
		if (status !== 303) throw new Error(`Signing in answered ${status}.`);
		return this;
	}

	/** The same person in one more browser, with a connection of its own. */
	beside(): Visitor {
		const other = new Visitor(this.origin);
		other.#cookie = this.#cookie;
		return other;
	}

	/** A program that asks with a key which this person makes through the form. */
	async program(): Promise<Visitor> {
		const wish = { name: 'The bench', scopes: 'practices:read', days: '30', currentPassword: ME.password };
		const { text } = await this.post('/settings/program-keys?/make', wish, [['scopes', 'search:read']]);
		const program = new Visitor(this.origin);
		program.#key = /grove_[0-9a-f]{64}/.exec(text)?.[0] ?? '';
		if (program.#key === '') throw new Error('No key was made.');
		return program;
	}

	/** Logs an entry through the form. */
	async logEntry(text: string): Promise<Answer> {
		const answer = await this.post('/learning-file/log?/keep', { text, readers: 'me' });
		if (answer.status !== 303) throw new Error(`Logging an entry answered ${answer.status}.`);
		return answer;
	}

	/** Begins a practice through the form, by the first template that it offers. */
	async draftPractice(title: string): Promise<Answer> {
		const [, template = ''] = /name="template"[^>]*value="([^"]+)"/.exec((await this.page('/practices/new')).text) ?? [];
		const answer = await this.post('/practices/new?/draft', { template, title });
		if (answer.status !== 303) throw new Error(`Beginning a practice answered ${answer.status}.`);
		return answer;
	}

	/** Waits until search no longer says that it is being prepared. */
	async untilIndexed(): Promise<void> {
		while ((await this.page('/search?words=the+confidence')).text.includes(STILL_READING)) await sleep(200);
	}

	leave(): void {
		this.#agent.destroy();
	}

	#ask(method: string, path: string, body?: string): Promise<Answer> {
		const headers = {
			accept: 'text/html',
			...(this.#cookie ? { cookie: this.#cookie } : {}),
			...(this.#key ? { authorization: `Bearer ${this.#key}` } : {}),
			...(body === undefined
				? {}
				: { origin: this.origin, 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) })
		};
		return new Promise((resolve, reject) => {
			const began = performance.now();
			const sent = request(this.origin + path, { method, headers, agent: this.#agent }, (answer) => {
				const parts: Buffer[] = [];
				answer.on('data', (part: Buffer) => parts.push(part));
				answer.on('error', reject);
				answer.on('end', () => {
					const took = performance.now() - began;
					this.#keep(answer);
					const text = Buffer.concat(parts).toString();
					resolve({ status: answer.statusCode ?? 0, text, to: answer.headers.location ?? '', took });
				});
			});
			sent.on('error', (trouble: NodeJS.ErrnoException) => {
				// The server lets a connection go that was quiet for five seconds; on a busy machine that crosses with the next request.
				if (sent.reusedSocket && trouble.code === 'ECONNRESET') this.#ask(method, path, body).then(resolve, reject);
				else reject(trouble);
			});
			sent.end(body);
		});
	}

	#keep(answer: IncomingMessage): void {
		const [own] = (answer.headers['set-cookie'] ?? []).flatMap((line) => /^[^=;]*grove-session=[^;]+/.exec(line)?.[0] ?? []);
		if (own) this.#cookie = own;
	}
}
