/**
 * Answers to questions that many pages ask at the same moment: each is asked once for a change, and anew for the next. So fifty open
 * pages of eight people cost eight answers, and none of them outlives the change that it was asked for.
 */
export class AskedOnce {
	readonly #answers = new Map<string, Promise<boolean>>();

	/** The answer to a question, from the one who asked it first since something changed. */
	of(question: string, ask: () => Promise<boolean>): Promise<boolean> {
		const answer = this.#answers.get(question) ?? ask();
		this.#answers.set(question, answer);
		return answer;
	}

	/** Something changed: whatever was answered may hold no longer. */
	forget(): void {
		this.#answers.clear();
	}
}
