import { request, type ClientRequest } from 'node:http';
import type { Visitor } from './visitor';

/** A browser with a meeting open: it hears that something changed, and looks at what stands there now. */
export class Listener {
	readonly #stream: ClientRequest;
	#looking = false;
	#again = false;
	/** What it looks for, and whom it tells. */
	#awaited: { readonly text: string; readonly seen: () => void } | null = null;

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
				else if (words.includes('event: changed')) void this.#look();
			});
			// It ends when the listener leaves.
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

	/** Resolves once it has seen this text in the note. */
	sees(text: string): Promise<void> {
		return new Promise((seen) => (this.#awaited = { text, seen }));
	}

	leave(): void {
		this.#stream.destroy();
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
