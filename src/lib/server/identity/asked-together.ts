/** An answer that is asked for, and the one that is begun once it has come, as soon as somebody waits for that. */
interface Round<T> {
	readonly answer: Promise<T>;
	readonly over: Promise<void>;
	isBegun: boolean;
	next: Promise<T> | null;
}

/**
 * Answers to questions that many ask at about the same moment. Those who ask in one turn of the process share one answer, which is begun
 * when the turn is over; whoever asks while it is on its way shares the next one, which is begun after it has come. So fifty who ask at
 * once cost one answer or two, and nobody's is older than their asking.
 */
export class AskedTogether<T> {
	readonly #rounds = new Map<string, Round<T>>();

	of(question: string, ask: () => Promise<T>): Promise<T> {
		const round = this.#rounds.get(question);
		if (!round) return this.#begin(question, ask, new Promise((over) => setImmediate(over)));
		if (!round.isBegun) return round.answer;
		round.next ??= round.over.then(() => this.#begin(question, ask));
		return round.next;
	}

	#begin(question: string, ask: () => Promise<T>, turn?: Promise<void>): Promise<T> {
		const begun = (): Promise<T> => {
			round.isBegun = true;
			return ask();
		};
		const over = (): void => {
			if (round.next === null) this.#rounds.delete(question);
		};
		const answer: Promise<T> = Promise.resolve(turn).then(begun);
		const round: Round<T> = { answer, over: answer.then(over, over), isBegun: false, next: null };
		this.#rounds.set(question, round);
		return answer;
	}
}
