/** What a stream is told by its surroundings. */
export interface Heard {
	/** Begins to follow; calls back whenever there may be something new. Returns the way to stop. */
	readonly follow: (heard: () => void) => () => void;
	/** Whether whoever listens may still hear; asked before every word, and at each beat. */
	readonly mayHear: (why: 'change' | 'beat') => Promise<boolean>;
	/** Called once, when it has ended for whatever reason. */
	readonly ended: () => void;
}

/** Milliseconds between two signs of life: less than the minute after which proxies close what is silent. */
const BEAT = 25_000;
/** A browser that takes nothing in any more; it connects again when it does. */
const MOST_WAITING = 16;

const WORDS = { change: 'event: changed\ndata: 1\n\n', beat: ': here\n\n' } as const;

const HEADERS = {
	'content-type': 'text/event-stream; charset=utf-8',
	// Proxies that gather answers before they pass them on would hold each word back.
	'x-accel-buffering': 'no'
};

/** Server-sent events that say no more than that there is something to look at: what it is, each page reads for itself. */
export class EventStream {
	readonly #encoder = new TextEncoder();
	readonly response: Response;
	#to: ReadableStreamDefaultController<Uint8Array> | null = null;
	#stop: () => void = () => undefined;
	#beat: ReturnType<typeof setInterval> | undefined;
	#asking = false;
	#again = false;

	constructor(private readonly heard: Heard) {
		const body = new ReadableStream<Uint8Array>({
			start: (to) => this.#begin(to),
			cancel: () => this.#end()
		});
		this.response = new Response(body, { headers: HEADERS });
	}

	/** Ends it; `last` is said before. */
	close(last?: 'closed'): void {
		const to = this.#to;
		if (!to) return;
		if (last) this.#say(`event: ${last}\ndata: 1\n\n`);
		this.#end();
		to.close();
	}

	#begin(to: ReadableStreamDefaultController<Uint8Array>): void {
		this.#to = to;
		this.#say('retry: 2000\nevent: open\ndata: 1\n\n');
		this.#stop = this.heard.follow(() => void this.#tell('change'));
		this.#beat = setInterval(() => void this.#tell('beat'), BEAT);
	}

	/** One question after another: what comes in meanwhile is one more word, however much it is. */
	async #tell(why: 'change' | 'beat'): Promise<void> {
		if (this.#asking) {
			this.#again = true;
			return;
		}
		this.#asking = true;
		try {
			for (let now = why; ; now = 'change') {
				this.#again = false;
				if (!(await this.heard.mayHear(now))) return this.close('closed');
				// Heard meanwhile, and so not asked for: it is told once that was.
				this.#say(WORDS[now]);
				if (!this.#again) return;
			}
		} catch {
			// The store is away for a moment. Whoever connects again looks anew.
			this.close();
		} finally {
			this.#asking = false;
		}
	}

	#say(words: string): void {
		if (!this.#to) return;
		if ((this.#to.desiredSize ?? 0) < -MOST_WAITING) return this.close();
		this.#to.enqueue(this.#encoder.encode(words));
	}

	#end(): void {
		if (!this.#to) return;
		this.#to = null;
		clearInterval(this.#beat);
		this.#stop();
		this.heard.ended();
	}
}
