import { lastingRoom } from '../lasting-room.ts';
import {
	bytesOfOne,
	firstUnpacked,
	MOST_BYTES,
	occurrencesIn,
	packOne,
	recordIn,
	unpackedOf,
	unpackInto,
	WIDTHS,
	type Width
} from './packing.ts';

/**
 * The records that hold a term, ascending, packed (`packing.ts`). A record that comes behind the last is packed at once; what else
 * changes stands beside, unpacked, until there is so much of it that all is packed anew.
 */
export class PackedList {
	#bytes: Uint8Array;
	#used: number;
	#width: Width;
	/** The last record that is packed. */
	#last: number;
	#size: number;
	/** What changed since, ascending by record: it counts, whatever is packed. Without occurrences: the record went. */
	#changes: number[] = NONE;

	private constructor(bytes: Uint8Array, used: number, width: Width, last: number, size: number) {
		[this.#bytes, this.#used, this.#width, this.#last, this.#size] = [bytes, used, width, last, size];
	}

	/** Of the first `size` unpacked numbers, ascending by record. */
	static of(unpacked: ArrayLike<number>, size: number): PackedList {
		if (workbench.length < size * MOST_BYTES) workbench = new Uint8Array(Math.ceil(size * MOST_BYTES * 1.25));
		const width = tightest(unpacked, size);
		let [used, last] = [0, -1];
		for (let at = 0; at < size; at++) {
			used = packOne(workbench, used, width, last, unpacked[at]!);
			last = recordIn(unpacked[at]!);
		}
		return new PackedList(withRoom(workbench, used), used, width, last, size);
	}

	/** Of `size` records that were packed, `last` behind all others; the bytes are copied. */
	static restored(bytes: Uint8Array, width: Width, last: number, size: number): PackedList {
		const own = bytes.length < LONG ? new Uint8Array(bytes.length) : new Uint8Array(lastingRoom(bytes.length));
		own.set(bytes);
		return new PackedList(own, bytes.length, width, last, size);
	}

	get size(): number {
		return this.#size;
	}

	/** The last record of {@link packed}. */
	get last(): number {
		return this.#last;
	}

	/** How many bits of {@link packed} say how often. */
	get width(): Width {
		return this.#width;
	}

	/** All of it, as it is packed; good until the next change. */
	get packed(): Uint8Array {
		if (this.#changes.length > 0) this.#packAnew();
		return this.#bytes.subarray(0, this.#used);
	}

	/** The first {@link size} of these; good until another list is unpacked. Asked for again before that, it is not unpacked again. */
	unpacked(): Uint32Array {
		if (shown.list === this) return shown.unpacked;
		const packed = columnFor(0, this.#size + this.#changes.length);
		const count = unpackInto(packed, this.#bytes, this.#used, this.#width);
		shown = { list: this, unpacked: this.#changes.length === 0 ? packed : this.#changed(packed, count) };
		return shown.unpacked;
	}

	/** The first record that passes; -1 where none does. */
	first(passes: (record: number) => boolean): number {
		const changes = this.#changes;
		if (changes.length === 0) return firstUnpacked(this.#bytes, this.#used, this.#width, passes);
		const came = changes.find((each) => occurrencesIn(each) > 0 && passes(recordIn(each)));
		const stayed = firstUnpacked(this.#bytes, this.#used, this.#width, (record) => passes(record) && !isAt(changes, record));
		return came === undefined || (stayed >= 0 && stayed < recordIn(came)) ? stayed : recordIn(came);
	}

	/** Adds a record that is not among them. */
	add(unpacked: number): void {
		if (recordIn(unpacked) > this.#last) this.#append(unpacked);
		else {
			this.#size++;
			this.#change(unpacked);
		}
	}

	/** Takes away a record that is among them. */
	remove(record: number): void {
		this.#size--;
		this.#change(unpackedOf(record, 0));
	}

	#append(unpacked: number): void {
		shown = NOTHING;
		if (this.#used + MOST_BYTES > this.#bytes.length) this.#bytes = withRoom(this.#bytes, this.#used);
		this.#used = packOne(this.#bytes, this.#used, this.#width, this.#last, unpacked);
		this.#last = recordIn(unpacked);
		this.#size++;
		// Doubled: what was tightest for a few may not be for many.
		if ((this.#size & (this.#size - 1)) === 0) this.#packAnew();
	}

	#change(unpacked: number): void {
		shown = NOTHING;
		if (this.#changes === NONE) this.#changes = [];
		const at = placeOf(this.#changes, recordIn(unpacked));
		this.#changes.splice(at, isAt(this.#changes, recordIn(unpacked)) ? 1 : 0, unpacked);
		if (this.#changes.length > FEWEST && this.#changes.length > this.#size * CHANGED) this.#packAnew();
	}

	#packAnew(): void {
		const anew = PackedList.of(this.unpacked(), this.#size);
		[this.#bytes, this.#used, this.#width] = [anew.#bytes, anew.#used, anew.#width];
		[this.#last, this.#changes] = [anew.#last, NONE];
	}

	/** What was unpacked, with what changed since. */
	#changed(packed: Uint32Array, count: number): Uint32Array {
		const all = columnFor(1, count + this.#changes.length);
		let [from, size] = [0, 0];
		for (const change of this.#changes) {
			const record = recordIn(change);
			while (from < count && recordIn(packed[from]!) < record) all[size++] = packed[from++]!;
			if (from < count && recordIn(packed[from]!) === record) from++;
			if (occurrencesIn(change) > 0) all[size++] = change;
		}
		while (from < count) all[size++] = packed[from++]!;
		return all;
	}
}

/** How much of a list is left free for records that come. */
const SPARE = 1 / 16;
/** Bytes from which a list that was read in has memory of its own that V8 does not count. */
const LONG = 4 << 10;
/** What part of a list may have changed before it is packed anew, and how much always may. */
const CHANGED = 1 / 64;
const FEWEST = 8;
/** Most lists have no changes. */
const NONE: number[] = [];

/** A copy with room for more. A little: the lists of common words are long, and any change of a record touches hundreds of them. */
function withRoom(bytes: Uint8Array, used: number): Uint8Array {
	const roomy = new Uint8Array(Math.ceil(used * (1 + SPARE)) + MOST_BYTES);
	roomy.set(bytes.subarray(0, used));
	return roomy;
}

/** The width at which a list takes fewest bytes. */
function tightest(unpacked: ArrayLike<number>, size: number): Width {
	const bytes = (width: Width): number => {
		let [sum, before] = [0, -1];
		for (let at = 0; at < size; at++) {
			sum += bytesOfOne(width, before, unpacked[at]!);
			before = recordIn(unpacked[at]!);
		}
		return sum;
	};
	return WIDTHS.map((width) => [bytes(width), width] as const).reduce((least, each) => (each[0] < least[0] ? each : least))[1];
}

/** The first place whose record is `record` or a later one. */
function placeOf(changes: readonly number[], record: number): number {
	let [low, high] = [0, changes.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (recordIn(changes[middle]!) < record) low = middle + 1;
		else high = middle;
	}
	return low;
}

function isAt(changes: readonly number[], record: number): boolean {
	const at = placeOf(changes, record);
	return at < changes.length && recordIn(changes[at]!) === record;
}

// Used again for every list: only one is read at a time, and made anew they would be most of what a question leaves behind.
let workbench = new Uint8Array(0);
const columns = [new Uint32Array(0), new Uint32Array(0)];

function columnFor(which: 0 | 1, size: number): Uint32Array {
	if (columns[which]!.length < size) columns[which] = new Uint32Array(Math.ceil(size * 1.25) + 1);
	return columns[which]!;
}

/** Which list the columns hold by now. */
const NOTHING: { readonly list: PackedList | null; readonly unpacked: Uint32Array } = { list: null, unpacked: columns[0]! };
let shown = NOTHING;
