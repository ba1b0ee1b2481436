import type { Instant } from '#lib/domain/shared/clock';
import { addHours } from '#lib/domain/shared/clock';

/** What a form sent twice is answered with the second time. */
export interface Answered {
	readonly by: string;
	readonly key: string;
	readonly sequence: number;
	readonly at: Instant;
	/** `kind/id`. */
	readonly subject: string;
}

const KEPT_HOURS = 24;

/** The request keys of the last day, oldest first. */
export class Requests {
	readonly #answered = new Map<string, Answered>();

	find(by: string, key: string): Answered | undefined {
		return this.#answered.get(`${by} ${key}`);
	}

	add(answered: Answered): void {
		this.#answered.set(`${answered.by} ${answered.key}`, answered);
		this.#forget(addHours(answered.at, -KEPT_HOURS));
	}

	all(): readonly Answered[] {
		return [...this.#answered.values()];
	}

	#forget(before: Instant): void {
		for (const [name, each] of this.#answered) {
			if (each.at >= before) return;
			this.#answered.delete(name);
		}
	}
}
