import { isId, type Id } from '#lib/domain/shared/ids';
import { ArchiveDamaged, type ArchivedBlob, type ArchivedCommit, type ArchiveManifest } from './archivable';
import { isWhole, type BlobFacts, type BlobTotals } from './blobs';

/** Counts records while commits go by. */
export class Counts {
	readonly #current = new Map<string, boolean>();
	readonly #blobs = new Map<string, readonly BlobFacts[]>();

	/** The blobs that records name, removed ones among them. */
	get blobs(): ReadonlySet<Id> {
		return new Set([...this.#blobs.values()].flat().map(({ id }) => id));
	}

	add(commit: ArchivedCommit): void {
		for (const change of commit.changes) {
			if (change.do === 'forget') continue;
			const isWorded = change.do === 'put' && 'value' in change;
			this.#current.set(change.ref, isWorded);
			if (change.do !== 'remove') this.#blobs.set(change.ref, (isWorded && change.blobs) || []);
		}
	}

	fit(expected: ArchiveManifest['records']): boolean {
		const found = new Map<string, { current: number; gone: number }>();
		for (const [each, current] of this.#current) {
			const kind = each.slice(0, each.indexOf('/'));
			const count = found.get(kind) ?? { current: 0, gone: 0 };
			if (current) count.current++;
			else count.gone++;
			found.set(kind, count);
		}
		const kinds = new Set([...found.keys(), ...Object.keys(expected)]);
		return [...kinds].every((kind) => {
			const { current, gone } = found.get(kind) ?? { current: 0, gone: 0 };
			return current === (expected[kind]?.current ?? 0) && gone === (expected[kind]?.gone ?? 0);
		});
	}
}

/** Checks blobs while they go by. */
export class CheckedBlobs {
	readonly #ids = new Set<Id>();
	readonly unreadable: Id[] = [];
	#bytes = 0;

	/** @throws ArchiveDamaged where its bytes are not those that were kept */
	async add({ bytes, ...facts }: ArchivedBlob): Promise<void> {
		// Ids become names of files.
		if (!isId(facts.id)) throw new ArchiveDamaged('one of its files has no proper id');
		if (bytes && !(await isWhole(bytes, facts))) throw new ArchiveDamaged('one of its files is not as it was written');
		this.#ids.add(facts.id);
		this.#bytes += facts.size;
		if (!bytes) this.unreadable.push(facts.id);
	}

	fit(expected: BlobTotals = { blobs: 0, bytes: 0 }, named: ReadonlySet<Id>): boolean {
		return this.#ids.size === expected.blobs && this.#bytes === expected.bytes && [...named].every((id) => this.#ids.has(id));
	}
}
