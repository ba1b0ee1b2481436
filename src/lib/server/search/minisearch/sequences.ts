import { lastingRoom } from '../lasting-room.ts';
import { Column } from './column.ts';
import { BREAK, startsAt, type Sequence } from './sequence.ts';

/** Bytes of a chunk: one call then looks through some thousand records, and giving one up moves little. */
const BYTES = 4 << 20;

interface Chunk {
	readonly bytes: Buffer;
	/** Bytes written, and how many of them are records that are still here. */
	used: number;
	living: number;
	/** The records in the order in which they stand there, gone ones too, and where each begins. */
	readonly records: number[];
	readonly starts: number[];
}

/**
 * The sequences of all records, by record number, close together in memory and with a break behind each: a phrase of common words is
 * looked for in a whole chunk at once, and not record by record.
 */
export class Sequences {
	readonly #chunks: (Chunk | undefined)[] = [];
	readonly #chunkOf = new Column();
	readonly #starts = new Column();
	readonly #sizes = new Column();
	readonly #room: number;
	/** The chunk that is being filled. */
	#last = -1;
	#bytes = 0;

	/** `room`: bytes of a chunk. */
	constructor(room = BYTES) {
		this.#room = room;
	}

	/** Bytes of all records together. */
	get bytes(): number {
		return this.#bytes;
	}

	/** The sequence of a record that is here; good until the next change. */
	of(record: number): Sequence {
		const start = this.#starts.at(record);
		return this.#chunks[this.#chunkOf.at(record)]!.bytes.subarray(start, start + this.#sizes.at(record));
	}

	/** Takes a copy of the sequence of a record that is not here. */
	put(record: number, sequence: Uint8Array): void {
		const chunk = this.#roomFor(sequence.length + 1);
		this.#chunkOf.set(record, this.#last);
		this.#starts.set(record, chunk.used);
		this.#sizes.set(record, sequence.length);
		chunk.records.push(record);
		chunk.starts.push(chunk.used);
		chunk.bytes.set(sequence, chunk.used);
		chunk.bytes[chunk.used + sequence.length] = BREAK;
		chunk.used += sequence.length + 1;
		chunk.living += sequence.length;
		this.#bytes += sequence.length;
	}

	/** Forgets the sequence of a record: nothing of it stays. */
	drop(record: number): void {
		const at = this.#chunkOf.at(record);
		const chunk = this.#chunks[at]!;
		this.of(record).fill(BREAK);
		chunk.living -= this.#sizes.at(record);
		this.#bytes -= this.#sizes.at(record);
		this.#chunkOf.set(record, NOWHERE);
		if (at !== this.#last && chunk.living * 2 < chunk.used) this.#giveUp(at, chunk);
	}

	/** The records that hold the phrase, each once. */
	*holding(phrase: Sequence): Generator<number, void, void> {
		for (const [at, chunk] of this.#chunks.entries()) if (chunk) yield* this.#holdingIn(chunk, at, phrase);
	}

	*#holdingIn({ bytes, used, records, starts }: Chunk, at: number, phrase: Sequence): Generator<number, void, void> {
		const filled = bytes.subarray(0, used);
		for (let from = startsAt(filled, phrase, 0); from >= 0;) {
			const place = lastUpTo(starts, from);
			const record = records[place]!;
			if (this.#chunkOf.at(record) === at && this.#starts.at(record) === starts[place]) yield record;
			from = place + 1 < starts.length ? startsAt(filled, phrase, starts[place + 1]!) : -1;
		}
	}

	#roomFor(bytes: number): Chunk {
		const last = this.#chunks[this.#last];
		if (last && last.used + bytes <= last.bytes.length) return last;
		const chunk: Chunk = {
			bytes: Buffer.from(lastingRoom(Math.max(this.#room, bytes))),
			used: 0,
			living: 0,
			records: [],
			starts: []
		};
		const free = this.#chunks.indexOf(undefined);
		this.#last = free >= 0 ? free : this.#chunks.length;
		this.#chunks[this.#last] = chunk;
		return chunk;
	}

	/** Moves what is still in a chunk, and lets it go. */
	#giveUp(at: number, { bytes, records, starts }: Chunk): void {
		const staying = records.filter(
			(record, place) => this.#chunkOf.at(record) === at && this.#starts.at(record) === starts[place]
		);
		for (const record of staying) {
			const start = this.#starts.at(record);
			const sequence = bytes.subarray(start, start + this.#sizes.at(record));
			this.#bytes -= sequence.length;
			this.put(record, sequence);
		}
		this.#chunks[at] = undefined;
	}
}

const NOWHERE = 0xffffffff;

/** The place of the last start that is not beyond `byte`. */
function lastUpTo(starts: readonly number[], byte: number): number {
	let [low, high] = [0, starts.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		if (starts[middle]! <= byte) low = middle;
		else high = middle - 1;
	}
	return low;
}
