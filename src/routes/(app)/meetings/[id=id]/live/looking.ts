import type { Outbox } from './outbox.svelte';

/** Asks what stands in the note now, one question after another. */
export class Looking {
	#busy = false;
	#awaited: (() => void)[] = [];

	constructor(
		readonly at: string,
		/** The lines of one's own. */
		readonly lines: Pick<Outbox, 'underWay' | 'sent'>,
		/** Shows an answer; null where none came. */
		readonly seen: (answer: Response | null) => Promise<void>
	) {}

	/** Resolves once an answer is shown that was asked for after this call, and waits for no later one. */
	now(): Promise<void> {
		const looked = new Promise<void>((resolve) => this.#awaited.push(resolve));
		if (!this.#busy) void this.#look();
		return looked;
	}

	/** A line of one's own that goes out meanwhile may stand in the answer already: it is asked anew, so that no line shows twice. */
	async #look(): Promise<void> {
		this.#busy = true;
		while (this.#awaited.length > 0) {
			await this.lines.underWay;
			const { sent } = this.lines;
			const awaited = this.#awaited.splice(0);
			const answer = await fetch(this.at, { headers: { accept: 'application/json' } }).catch(() => null);
			if (this.lines.sent !== sent) {
				this.#awaited.unshift(...awaited);
				continue;
			}
			await this.seen(answer);
			for (const tell of awaited) tell();
		}
		this.#busy = false;
	}
}
