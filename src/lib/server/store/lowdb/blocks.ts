import { lastingRoom } from '#lib/server/search/lasting-room';

const BLOCK = 256 << 10;

/**
 * Copies bytes into blocks that many records share: a buffer of its own weighs as much as a small record. A block is given
 * back when none of its records is current any more; until the next start it may hold as many bytes of old ones.
 */
export class Blocks {
	#block: Uint8Array = new Uint8Array(0);
	#used = 0;

	copy(bytes: Uint8Array): Uint8Array {
		const copy = this.room(bytes.length);
		copy.set(bytes);
		return copy;
	}

	/** Room for so many bytes, to be written by whoever asks for it. */
	room(size: number): Uint8Array {
		if (size > BLOCK / 4) return new Uint8Array(lastingRoom(size));
		if (this.#used + size > this.#block.length) {
			this.#block = new Uint8Array(lastingRoom(BLOCK));
			this.#used = 0;
		}
		return this.#block.subarray(this.#used, (this.#used += size));
	}
}
