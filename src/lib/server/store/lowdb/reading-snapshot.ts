import { parseRef, type Id } from '#lib/domain/shared/ids';
import { Blocks } from './blocks';
import { entryOf, unpack, type Entry, type Written } from './entry';
import { asRead, isLoose, jsonOf, type Packed } from './packed';
import type { Records } from './records';
import { wake } from './replay';
import { SharedTexts } from './shared-texts';
import type { RecordHead, SnapshotHead, SnapshotNote } from './snapshot-lines';
import type { State } from './state';

const TAB = 9;

/** A line does not say what a line of a snapshot says there. */
export class LineUnreadable extends Error {
	override name = 'LineUnreadable';
}

/** The records of a kind that were read, and what they may share. */
interface Loaded {
	readonly entries: Map<Id, Entry>;
	readonly classes: SharedTexts;
	/** By the place of the key. */
	readonly keys: readonly SharedTexts[];
}

/** Takes the lines of a snapshot into a state, one after the other. */
export class ReadingSnapshot {
	readonly #loaded = new Map<Records, Loaded>();
	readonly #blocks = new Blocks();
	#lines = 0;
	#isDerived = false;
	/** Whether the last line was read. */
	ended = false;
	/** Whether long values stand in it as JSON, so that they should be packed tighter. */
	isLoose = false;

	/** `build`: by what Grove derives, which alone is believed; null for nothing. */
	constructor(
		private readonly state: State,
		private readonly build: string | null
	) {}

	/** Whether it was derived as it would be now. */
	get isOurs(): boolean {
		return this.#isDerived;
	}

	/** Takes the text of the next line. @throws LineUnreadable */
	take(text: Buffer): void {
		const tab = text.indexOf(TAB);
		const head = JSON.parse(text.toString('utf8', 0, tab < 0 ? text.length : tab)) as SnapshotHead | SnapshotNote | RecordHead;
		if ((this.#lines === 0) !== 'grove' in head || this.ended) throw new LineUnreadable();
		if ('record' in head) this.#takeRecord(head, this.#packedIn(head, text, tab + 1));
		else if ('end' in head) this.ended = head.end === this.#lines;
		else this.#takeNote(head);
		this.#lines++;
	}

	/** Puts what was read on the shelves, once the last line was taken. */
	finish(): void {
		for (const [records, { entries }] of this.#loaded)
			records.fill([...entries.values()].filter((entry) => isNewest(records, entry)));
	}

	#packedIn({ form }: RecordHead, text: Buffer, from: number): Packed {
		if (form === undefined) {
			const packed = asRead(this.#blocks.copy(text.subarray(from)));
			this.isLoose ||= isLoose(packed);
			return packed;
		}
		const encoded = text.toString('latin1', from);
		const bytes = this.#blocks.room(Buffer.byteLength(encoded, 'base64'));
		const written = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).write(encoded, 'base64');
		if (written !== bytes.length) throw new LineUnreadable();
		return asRead(bytes);
	}

	#takeRecord({ record, version, shape, places, blobs, derived }: RecordHead, packed: Packed): void {
		const ref = parseRef(record)!;
		const written: Written = { id: ref.id, version, shape, packed, places };
		const records = this.state.kept(ref.kind);
		const group = this.#loadedOf(records);
		if ((group.entries.get(ref.id)?.version ?? 0) >= version) return;
		this.state.blobs.set(record, blobs ?? []);
		if (derived && this.#isDerived) {
			group.entries.set(ref.id, derivedBefore(group, written, derived));
			return;
		}
		try {
			group.entries.set(ref.id, entryOf(records.of, written, unpack(records.of, shape, packed)));
		} catch {
			wake(this.state, ref.kind, written, JSON.parse(jsonOf(packed).toString('utf8')));
		}
	}

	#loadedOf(records: Records): Loaded {
		const known = this.#loaded.get(records);
		if (known) return known;
		const made: Loaded = {
			entries: new Map(),
			classes: new SharedTexts(),
			keys: Object.keys(records.of.keys).map(() => new SharedTexts())
		};
		this.#loaded.set(records, made);
		return made;
	}

	#takeNote(note: Exclude<SnapshotHead | SnapshotNote, { end: number }>): void {
		const { state } = this;
		if ('grove' in note) {
			state.sequence = note.sequence;
			state.at = note.at;
			state.mark = { segment: note.segment, offset: note.offset };
			this.#isDerived = this.build !== null && note.build === this.build;
		} else if ('request' in note) state.requests.add(note.request);
		else {
			const ref = parseRef(note.gone)!;
			const records = state.kept(ref.kind);
			if ((records.gone(ref.id)?.version ?? 0) >= note.left.version) return;
			state.blobs.set(note.gone, note.blobs ?? []);
			records.lay({ id: ref.id, ...note.left });
		}
	}
}

function derivedBefore(
	{ classes, keys: texts }: Loaded,
	{ id, version, shape, packed, places }: Written,
	[audienceClass, keys, unique]: NonNullable<RecordHead['derived']>
): Entry {
	const shared = keys.map((key, at) => (typeof key === 'string' ? (texts[at]?.once(key) ?? key) : key));
	// One object and not two: a start with many records makes as many of them.
	return { id, version, shape, packed, places, audienceClass: classes.once(audienceClass), keys: shared, unique };
}

/** A record that changed while the snapshot was written stands in it more than once: the newest holds. */
function isNewest(records: Records, entry: Entry): boolean {
	const gone = records.gone(entry.id);
	return !gone || gone.version < entry.version;
}
