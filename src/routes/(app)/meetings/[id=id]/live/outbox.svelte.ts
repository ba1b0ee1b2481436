import { newId } from '#lib/domain/shared/ids';
import { post, type Posted } from './post';

const RETRY = 5_000;

export interface Under {
	readonly topic: string;
	readonly saidFor: string;
	/** The member whose words they are; empty where they are nobody's in particular. */
	readonly saidBy: string;
}

/** A line that was written and is not yet kept. */
export interface WaitingLine {
	readonly key: string;
	readonly kind: string;
	readonly text: string;
	/** The topic that it belongs under, and who said it. */
	readonly under: Under;
	/** Why it cannot be kept as it is; empty while it is on its way. */
	readonly refusal: string;
}

/**
 * The lines on their way to the server, in the order in which they were written. They stand in the page alone, each with a key by
 * which the server knows one that it has already; where the network is away they wait and are sent when it returns.
 */
export class Outbox {
	lines = $state.raw<readonly WaitingLine[]>([]);
	/** What keeps them. */
	trouble = $state<'' | 'away' | 'signed out'>('');
	/** The answer to the line that was sent last, until it is there. */
	underWay: Promise<Posted> | null = null;
	/** How often a line was sent so far. */
	sent = 0;
	#sending = false;
	#later: ReturnType<typeof setTimeout> | undefined;

	/** `kept`: shows what the server has now, before the line leaves this list. */
	constructor(readonly kept: () => Promise<void>) {}

	add(text: string, kind: string, under: Under): void {
		this.lines = [...this.lines, { key: newId(), kind, text, under, refusal: '' }];
		this.now();
	}

	/** Takes a refused line out again, to be put right. */
	takeBack(key: string): WaitingLine | undefined {
		const line = this.lines.find((each) => each.key === key);
		this.lines = this.lines.filter((each) => each !== line);
		return line;
	}

	/** Sends what waits, without waiting any longer. */
	now = (): void => {
		clearTimeout(this.#later);
		if (!this.#sending) void this.#send();
	};

	async #send(): Promise<void> {
		this.#sending = true;
		for (let line = this.#next(); line; line = this.#next()) {
			const { key, text, kind, under } = line;
			this.sent++;
			this.underWay = post('?/line', { 'request-key': key, text, kind, ...under, seen: text });
			const answer = await this.underWay;
			this.underWay = null;
			if (answer.is === 'away' || answer.is === 'signed out') {
				this.trouble = answer.is;
				this.#later = setTimeout(this.now, RETRY);
				break;
			}
			this.trouble = '';
			await this.#settle(key, answer);
		}
		this.#sending = false;
	}

	#next = (): WaitingLine | undefined => this.lines.find(({ refusal }) => refusal === '');

	async #settle(key: string, answer: Posted): Promise<void> {
		if (answer.is === 'kept') {
			await this.kept();
			this.takeBack(key);
		} else {
			const refusal = answer.is === 'refused' ? answer.message : 'This was not kept.';
			this.lines = this.lines.map((each) => (each.key === key ? { ...each, refusal } : each));
		}
	}
}
