/** An answer on its way, and the one that is begun once it has come, as soon as somebody waits for that. */
interface Round<T> {
	readonly over: Promise<void>;
	next: Promise<T> | null;
}

/**
 * Answers to questions that many ask at about the same moment. Whoever asks while an answer is on its way shares the next one,
 * which is begun after that has come: so fifty who ask at once cost two answers, and nobody's is older than their asking.
 */
export class AskedTogether<T> {
	readonly #rounds = new Map<string, Round<T>>();

	of(question: string, ask: () => Promise<T>): Promise<T> {
		const round = this.#rounds.get(question);
		if (!round) return this.#begin(question, ask);
		round.next ??= round.over.then(() => this.#begin(question, ask));
		return round.next;
	}

	#begin(question: string, ask: () => Promise<T>): Promise<T> {
		const answer = ask();
		const over = (): void => {
			if (round.next === null) this.#rounds.delete(question);
		};
		const round: Round<T> = { over: answer.then(over, over), next: null };
		this.#rounds.set(question, round);
		return answer;
	}
}
