import { parseRef, type Id } from '#lib/domain/shared/ids';
import { Blocks } from './blocks';
import { entryOf, unpack, type Entry, type Written } from './entry';
import { asRead, isLoose, jsonOf, type Packed } from './packed';
import type { Records } from './records';
import { wake } from './replay';
import type { RecordHead, SnapshotHead, SnapshotNote } from './snapshot-lines';
import type { State } from './state';

const TAB = 9;
/** As many texts as are kept to be shared; those of a key that every record holds another value of would fill it for nothing. */
const MOST_SHARED = 10_000;

/** A line does not say what a line of a snapshot says there. */
export class LineUnreadable extends Error {
	override name = 'LineUnreadable';
}

/** Takes the lines of a snapshot into a state, one after the other. */
export class ReadingSnapshot {
	readonly #loaded = new Map<Records, Map<Id, Entry>>();
	readonly #blocks = new Blocks();
	readonly #shared = new Map<string, string>();
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
		for (const [records, entries] of this.#loaded)
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
		const group = this.#loaded.get(records) ?? new Map<Id, Entry>();
		this.#loaded.set(records, group);
		if ((group.get(ref.id)?.version ?? 0) >= version) return;
		this.state.blobs.set(record, blobs ?? []);
		if (derived && this.#isDerived) {
			group.set(ref.id, this.#entryOf(written, derived));
			return;
		}
		try {
			group.set(ref.id, entryOf(records.of, written, unpack(records.of, shape, packed)));
		} catch {
			wake(this.state, ref.kind, written, JSON.parse(jsonOf(packed).toString('utf8')));
		}
	}

	/** Equal texts are held once: thousands of records share their readers, and many of their keys. */
	#entryOf(written: Written, [audienceClass, keys, unique]: NonNullable<RecordHead['derived']>): Entry {
		const shared = keys.map((key) => (typeof key === 'string' ? this.#once(key) : key));
		return { ...written, audienceClass: this.#once(audienceClass), keys: shared, unique };
	}

	#once(text: string): string {
		const known = this.#shared.get(text);
		if (known === undefined && this.#shared.size < MOST_SHARED) this.#shared.set(text, text);
		return known ?? text;
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

/** A record that changed while the snapshot was written stands in it more than once: the newest holds. */
function isNewest(records: Records, entry: Entry): boolean {
	const gone = records.gone(entry.id);
	return !gone || gone.version < entry.version;
}
