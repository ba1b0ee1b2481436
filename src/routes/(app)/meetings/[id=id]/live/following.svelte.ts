/** After a refusal: too many pages are open, or the server is being started again. */
const LATER = 10_000;

/**
 * Hears from the server that others changed something, for as long as the page is to be seen. A hidden page lets its stream go,
 * since a browser has few connections, and looks anew when it is shown again.
 */
export class Following {
	/** Whether changes are heard at this moment. */
	hears = $state(false);
	#source: EventSource | null = null;
	#later: ReturnType<typeof setTimeout> | undefined;

	constructor(
		readonly at: string,
		/** Called when there may be something new. */
		readonly heard: () => void
	) {}

	/** Begins, until the returned function is called. */
	start = (): (() => void) => {
		const seen = () => (document.visibilityState === 'hidden' ? this.#stop() : this.#open());
		const back = () => this.#open();
		document.addEventListener('visibilitychange', seen);
		window.addEventListener('online', back);
		window.addEventListener('focus', back);
		this.#open();
		return () => {
			document.removeEventListener('visibilitychange', seen);
			window.removeEventListener('online', back);
			window.removeEventListener('focus', back);
			this.#stop();
		};
	};

	#open(): void {
		if (this.#source && this.#source.readyState !== EventSource.CLOSED) return;
		clearTimeout(this.#later);
		const source = new EventSource(this.at);
		this.#source = source;
		source.addEventListener('open', () => {
			this.hears = true;
			this.heard();
		});
		source.addEventListener('changed', () => this.heard());
		source.addEventListener('closed', () => {
			this.#stop();
			this.heard();
		});
		source.addEventListener('error', () => {
			this.hears = false;
			if (source.readyState !== EventSource.CLOSED) return;
			this.heard();
			this.#later = setTimeout(() => this.#open(), LATER);
		});
	}

	#stop(): void {
		clearTimeout(this.#later);
		this.#source?.close();
		this.#source = null;
		this.hears = false;
	}
}
