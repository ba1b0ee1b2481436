import { setImmediate as breathe } from 'node:timers/promises';
import { Blocks } from './blocks';
import { asRead, tightened } from './packed';
import type { State } from './state';

/** Bytes packed tighter before others have their turn: some two milliseconds. */
const TURN = 256 << 10;

/**
 * Packs tighter what a start read in as it stood on disk; at the start itself it would cost a third more time. A few values
 * at a time, so that nobody waits; ends early once `isOver`.
 */
export async function tighten(state: State, isOver: () => boolean): Promise<void> {
	const blocks = new Blocks();
	let done = 0;
	for (const records of state.kinds) {
		for (const entry of records.all()) {
			done += entry.packed.length;
			// Short ones move as well, or they would hold on to the blocks of the long.
			entry.packed = asRead(blocks.copy(tightened(entry.packed)));
			if (done < TURN) continue;
			await breathe();
			if (isOver()) return;
			done = 0;
		}
	}
}
