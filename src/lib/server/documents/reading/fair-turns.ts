import { DocumentNotRead } from './not-read';

/** Other documents took all the time there was; the same one can be sent again. */
export class NoTurn extends DocumentNotRead {
	override name = 'NoTurn';
}

/** How many are at work at once, how many turns one person may wait for, and for how long, in seconds. */
interface Limits {
	readonly atOnce: number;
	readonly mostWaiting: number;
	readonly longestWait: number;
}

/**
 * Turns at work that only few can do at once. Each person has one turn at a time, and people take turns in a round: many documents
 * of one wait behind each other, and hold up nobody else by more than one.
 * @returns what does some work for somebody once it is their turn. @throws {DocumentNotRead} where they wait for too many, or too long
 */
export function fairTurns({ atOnce, mostWaiting, longestWait }: Limits) {
	/** By person, in the order in which their turns come. */
	const waiting = new Map<string, (() => void)[]>();
	const busy = new Set<string>();

	function next(): void {
		for (const [by, turns] of waiting) {
			if (busy.size >= atOnce) return;
			if (busy.has(by)) continue;
			// Behind everybody else who waits.
			waiting.delete(by);
			const begin = turns.shift()!;
			if (turns.length > 0) waiting.set(by, turns);
			busy.add(by);
			begin();
		}
	}

	function turnOf(by: string): Promise<void> {
		const turns = waiting.get(by) ?? [];
		if (turns.length >= mostWaiting)
			throw new DocumentNotRead('Several of your documents wait to be read already. Send this one once they are through.');
		const turn = Promise.withResolvers<void>();
		const given = () => {
			clearTimeout(overdue);
			turn.resolve();
		};
		const overdue = setTimeout(() => {
			turns.splice(turns.indexOf(given), 1);
			if (turns.length === 0) waiting.delete(by);
			turn.reject(new NoTurn('Other documents are being read just now, and this one had no turn. Send it again in a minute.'));
		}, longestWait * 1_000);
		turns.push(given);
		waiting.set(by, turns);
		next();
		return turn.promise;
	}

	return async <Done>(by: string, work: () => Promise<Done>): Promise<Done> => {
		await turnOf(by);
		try {
			return await work();
		} finally {
			busy.delete(by);
			next();
		}
	};
}
