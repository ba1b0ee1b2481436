import { Worker } from 'node:worker_threads';
import { StoreUnavailable } from '#lib/domain/shared/errors';
import type { Letter, Reply, Wish } from './protocol';

/** For passing values: left to itself, V8 may set aside 128 MB, which nothing needs once the index is filled. */
const YOUNG_MEGABYTES = 12;

interface Waiting {
	readonly resolve: (reply: Reply) => void;
	readonly reject: (reason: Error) => void;
}

/** The worker, asked by letter. It keeps the process alive only while an answer is awaited. */
export class Thread {
	// The build puts the whole worker in place of this address (see `workers-in-build.ts`); Node runs the source as it is.
	readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), {
		name: 'search',
		resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES }
	});
	readonly #waiting = new Map<number, Waiting>();
	#number = 0;
	#trouble: Error | null = null;

	constructor() {
		this.#worker.on('message', (reply: Reply) => this.#receive(reply));
		this.#worker.on('error', (error) => this.#lose(error));
		this.#worker.on('exit', () => this.#lose());
		this.#worker.unref();
	}

	get lost(): boolean {
		return this.#trouble !== null;
	}

	ask(wish: Wish): Promise<Reply> {
		if (this.#trouble) return Promise.reject(this.#trouble);
		if (this.#waiting.size === 0) this.#worker.ref();
		const number = this.#number++;
		return new Promise((resolve, reject) => {
			this.#waiting.set(number, { resolve, reject });
			this.#worker.postMessage({ number, wish } satisfies Letter);
		});
	}

	async close(): Promise<void> {
		this.#lose();
		await this.#worker.terminate();
	}

	#receive(reply: Reply): void {
		const waiting = this.#waiting.get(reply.number);
		this.#waiting.delete(reply.number);
		if (this.#waiting.size === 0) this.#worker.unref();
		if (reply.failure === undefined) waiting?.resolve(reply);
		else waiting?.reject(new Error(`The search index failed: ${reply.failure}`));
	}

	#lose(cause?: unknown): void {
		this.#trouble ??= new StoreUnavailable('failed', 'Search is not available at the moment.');
		if (cause) this.#trouble.cause = cause;
		for (const waiting of this.#waiting.values()) waiting.reject(this.#trouble);
		this.#waiting.clear();
	}
}
