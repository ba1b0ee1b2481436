import type { LiveItem } from './live';
import { post } from './post';

const PAUSE = 500;
const RETRY = 5_000;

/**
 * The wording of one item while somebody works on it. It is saved a moment after typing stops, over the version that was seen and
 * no other: where somebody else was faster, both wordings stand beside each other until one of them is chosen, or both.
 */
export class Wording {
	text = $state('');
	state = $state<'saved' | 'waiting' | 'away' | 'signed out' | 'refused'>('saved');
	/** Why it was refused. */
	refusal = $state('');
	/** What somebody else made of it meanwhile; nothing is saved over it. */
	theirs = $state.raw<{ readonly version: number; readonly text: string } | null>(null);
	#version = $state(0);
	#saved = $state('');
	#saving = $state(false);
	/** Who said it and what kind it is goes along unchanged, as it stands now. */
	#latest: LiveItem;
	#later: ReturnType<typeof setTimeout> | undefined;

	constructor(
		readonly item: LiveItem,
		/** The form action that rewords an item. */
		readonly to: string
	) {
		this.#latest = item;
		this.text = item.text;
		this.#saved = item.text;
		this.#version = item.version;
	}

	get version(): number {
		return this.#version;
	}

	get isKept(): boolean {
		return this.text.trim() === this.#saved.trim() && !this.#saving && !this.theirs;
	}

	typed(): void {
		this.state = 'waiting';
		this.#in(PAUSE);
	}

	/** The server has another version: it is taken over where nothing was typed here, else it is shown beside. */
	arrived(item: LiveItem): void {
		const { version, text } = (this.#latest = item);
		if (version <= this.#version || this.#saving || this.theirs) return;
		if (this.isKept) this.#begin(version, text);
		else if (text.trim() === this.#saved.trim()) this.#version = version;
		else this.theirs = { version, text };
	}

	/** Saves what was typed, without waiting any longer. Resolves with whether it is kept. */
	async now(): Promise<boolean> {
		clearTimeout(this.#later);
		if (this.#saving || this.isKept || this.theirs) return this.isKept;
		this.#saving = true;
		const text = this.text;
		const { id, kind, saidBy, saidFor } = this.#latest;
		const fields = { item: id, kind, text, saidBy: saidBy ?? '', saidFor, version: String(this.#version) };
		const answer = await post(this.to, fields);
		this.#saving = false;
		if (answer.is === 'kept') this.#stands(this.#version + 1, text);
		else if (answer.is === 'conflict') {
			// Sent twice, since the first answer was lost: then it is one's own wording that stands there.
			if (answer.text.trim() === text.trim()) this.#stands(answer.version, text);
			else if (answer.version === this.#version) this.#in(PAUSE);
			else this.theirs = answer;
		} else if (answer.is === 'refused') {
			this.state = 'refused';
			this.refusal = answer.message;
		} else {
			this.state = answer.is;
			this.#in(RETRY);
		}
		return this.isKept;
	}

	/** Both wordings have been seen: this one stands from now on. */
	async choose(text: string): Promise<boolean> {
		if (!this.theirs) return this.isKept;
		const { version, text: theirs } = this.theirs;
		this.theirs = null;
		this.#begin(version, theirs);
		this.text = text;
		return this.now();
	}

	stop(): void {
		clearTimeout(this.#later);
	}

	#stands(version: number, text: string): void {
		this.#version = version;
		this.#saved = text;
		this.state = this.isKept ? 'saved' : 'waiting';
		if (!this.isKept) this.#in(PAUSE);
	}

	#begin(version: number, text: string): void {
		this.#version = version;
		this.#saved = text;
		this.text = text;
		this.state = 'saved';
	}

	#in(pause: number): void {
		clearTimeout(this.#later);
		this.#later = setTimeout(() => void this.now(), pause);
	}
}
