import { request, type ClientRequest } from 'node:http';
import type { Visitor } from './visitor';

/** A line that is on no screen by then is not coming any more: what is measured takes a second. In milliseconds. */
const LONGEST = 60_000;

/** A browser with a meeting open: it hears that something changed, and looks at what stands there now. */
export class Listener {
	readonly #stream: ClientRequest;
	#looking = false;
	#again = false;
	/** What it looks for, and whom it tells. */
	#awaited: { readonly text: string; readonly seen: () => void; readonly failed: (trouble: Error) => void } | null = null;
	/** Why it hears no more; null while it does. */
	#ended: Error | null = null;

	private constructor(
		readonly visitor: Visitor,
		readonly meeting: string,
		opened: () => void,
		failed: (trouble: Error) => void
	) {
		const headers = { accept: 'text/event-stream', cookie: visitor.cookie };
		this.#stream = request(`${visitor.origin}/meetings/${meeting}/changes`, { headers, agent: false }, (answer) => {
			if (answer.statusCode !== 200) return failed(new Error(`A stream answered ${answer.statusCode}.`));
			answer.on('data', (words: Buffer) => {
				if (words.includes('event: open')) opened();
				else if (words.includes('event: changed')) this.#look().catch((trouble: Error) => this.#end(trouble));
				else if (words.includes('event: closed')) this.#end(new Error('A stream was closed.'));
			});
			// It ends when the listener leaves, which nobody waits for.
			answer.on('close', () => this.#end(new Error('A stream ended.')));
			answer.on('error', () => undefined);
		});
		this.#stream.on('error', failed);
		this.#stream.end();
	}

	static open(visitor: Visitor, meeting: string): Promise<Listener> {
		return new Promise((resolve, reject) => {
			const listener: Listener = new Listener(visitor, meeting, () => resolve(listener), reject);
		});
	}

	/** Resolves once it has seen this text in the note. @throws where that never comes, so that a measurement ends */
	async sees(text: string): Promise<void> {
		let late: ReturnType<typeof setTimeout> | undefined;
		const tooLate = () => this.#end(new Error(`A line was not on a screen after ${LONGEST / 1_000} seconds.`));
		try {
			await new Promise<void>((seen, failed) => {
				this.#awaited = { text, seen, failed };
				if (this.#ended) failed(this.#ended);
				late = setTimeout(tooLate, LONGEST);
			});
		} finally {
			clearTimeout(late);
			this.#awaited = null;
		}
	}

	leave(): void {
		this.#stream.destroy();
	}

	#end(trouble: Error): void {
		this.#ended ??= trouble;
		this.#awaited?.failed(this.#ended);
	}

	async #look(): Promise<void> {
		if (this.#looking) {
			this.#again = true;
			return;
		}
		this.#looking = true;
		do {
			this.#again = false;
			const { text } = await this.visitor.get(`/meetings/${this.meeting}/live/now`);
			if (this.#awaited && text.includes(this.#awaited.text)) this.#awaited.seen();
		} while (this.#again);
		this.#looking = false;
	}
}
