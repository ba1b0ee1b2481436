import { Conflict, NotFound, Taken } from '#lib/domain/shared/errors';
import type { Receipt } from '#lib/domain/shared/context';
import { refText, type Id } from '#lib/domain/shared/ids';
import type { BlobFiles } from './blob-files';
import type { Prepared } from './prepare';
import type { State } from './state';

/**
 * What has been accepted but is not on disk yet. Commits are checked against it, so that two that share one sync cannot
 * both win; readers do not see it.
 */
export class Accepted {
	readonly #heads = new Map<string, { readonly n: number; readonly version: number; readonly live: boolean }>();
	readonly #unique = new Map<string, { readonly n: number; readonly id: Id | null }>();
	/** The blobs that records name, by `kind/id`. */
	readonly #blobs = new Map<string, { readonly n: number; readonly blobs: ReadonlySet<Id> }>();
	readonly #answers = new Map<string, Promise<Receipt>>();

	constructor(
		readonly state: State,
		readonly blobFiles: BlobFiles
	) {}

	answer(by: string, key: string): Promise<Receipt> | undefined {
		return this.#answers.get(`${by} ${key}`);
	}

	versionOf(kind: string, id: Id): number {
		return this.#head(kind, id).version;
	}

	/** @throws Conflict naming what changed */
	checkVersions(changes: readonly Prepared[], expects: readonly { kind: string; id: Id; version: number }[]): void {
		const stale = [
			...changes.filter((change) => !this.#fits(change)).map((change) => `${change.kind}/${change.id}`),
			...expects
				.filter((seen) => (this.#head(seen.kind, seen.id).live ? this.#head(seen.kind, seen.id).version : 0) !== seen.version)
				.map((seen) => `${seen.kind}/${seen.id}`)
		];
		if (stale.length > 0) throw new Conflict(stale);
	}

	/** @throws Taken naming the declared field */
	checkUnique(changes: readonly Prepared[]): void {
		const freed = new Set(changes.map((change) => `${change.kind}/${change.id}`));
		const wanted = new Set<string>();
		for (const change of changes) {
			for (const { name, value } of change.unique) {
				const place = `${change.kind} ${name} ${value}`;
				const pending = this.#unique.get(place);
				const holder = pending ? pending.id : (this.state.named(change.kind)?.holder(name, value) ?? null);
				// A record of the same commit gives its value up unless it takes it again, which `wanted` notices.
				const heldByOther = holder !== null && holder !== change.id && !freed.has(`${change.kind}/${holder}`);
				if (heldByOther || wanted.has(place)) throw new Taken(name);
				wanted.add(place);
			}
		}
	}

	/**
	 * A record may name a blob that it named before, one that no record ever named, and one that is named by a record which the
	 * same commit changes or expects: whoever decided on it has read that one. A stolen id opens nothing.
	 * @throws NotFound
	 */
	checkBlobs(changes: readonly Prepared[], expects: readonly { kind: string; id: Id; version: number }[]): void {
		const read = [...changes.filter(({ from }) => from > 0), ...expects.filter(({ version }) => version > 0)].map(refText);
		for (const { kind, id, blobs } of changes) {
			const near = [refText({ kind, id }), ...read];
			for (const blob of blobs) {
				if (!near.some((ref) => this.#names(ref, blob.id)) && !this.#isUnnamed(blob.id)) throw new NotFound();
			}
		}
	}

	/** Whether what is accepted names a blob. */
	isNaming(blob: Id): boolean {
		return [...this.#blobs.values()].some(({ blobs }) => blobs.has(blob));
	}

	/** Counts a commit as accepted from now on. */
	add(n: number, all: readonly Prepared[], by: string, key: string | undefined, receipt: Promise<Receipt>): void {
		const changes = all.filter((change) => change.do !== 'forget');
		for (const change of changes) {
			for (const { name, value } of this.#heldNow(change)) this.#unique.set(`${change.kind} ${name} ${value}`, { n, id: null });
		}
		for (const change of changes) {
			this.#heads.set(`${change.kind}/${change.id}`, { n, version: change.version, live: change.record !== null });
			if (change.do !== 'remove')
				this.#blobs.set(`${change.kind}/${change.id}`, { n, blobs: new Set(change.blobs.map(({ id }) => id)) });
			for (const { name, value } of change.unique) this.#unique.set(`${change.kind} ${name} ${value}`, { n, id: change.id });
		}
		if (key !== undefined) this.#answers.set(`${by} ${key}`, receipt);
	}

	/** Forgets a commit that the state shows now, or that failed. */
	settle(n: number, changes: readonly Prepared[], by: string, key: string | undefined): void {
		for (const change of changes) {
			const ref = `${change.kind}/${change.id}`;
			if (this.#heads.get(ref)?.n === n) this.#heads.delete(ref);
			if (this.#blobs.get(ref)?.n === n) this.#blobs.delete(ref);
		}
		for (const [place, held] of this.#unique) if (held.n === n) this.#unique.delete(place);
		if (key !== undefined) this.#answers.delete(`${by} ${key}`);
	}

	#names(ref: string, blob: Id): boolean {
		return this.#blobs.get(ref)?.blobs.has(blob) ?? this.state.blobs.of(ref).some(({ id }) => id === blob);
	}

	#isUnnamed(blob: Id): boolean {
		return this.blobFiles.fresh(blob) !== undefined && !this.isNaming(blob);
	}

	#head(kind: string, id: Id): { readonly version: number; readonly live: boolean } {
		const pending = this.#heads.get(`${kind}/${id}`);
		if (pending) return pending;
		return { version: this.state.versionOf(kind, id), live: this.state.named(kind)?.get(id) !== undefined };
	}

	#fits(change: Prepared): boolean {
		const head = this.#head(change.kind, change.id);
		if (change.do === 'forget') return true;
		if (change.do === 'erase') return head.version === change.from;
		const wantsLive = change.from !== 0 && change.do !== 'restore';
		return head.version === change.from && head.live === wantsLive;
	}

	/** The unique values that the record holds before the change, accepted ones included. */
	#heldNow(change: Prepared): { name: string; value: string }[] {
		const records = this.state.named(change.kind);
		const entry = records?.get(change.id);
		const held = Object.keys(records?.of.unique ?? {}).flatMap((name, at) => {
			const value = entry?.unique[at];
			return value === null || value === undefined ? [] : [{ name, value }];
		});
		const pending = [...this.#unique]
			.filter(([place, each]) => each.id === change.id && place.startsWith(`${change.kind} `))
			.map(([place]) => {
				const [, name = '', ...value] = place.split(' ');
				return { name, value: value.join(' ') };
			});
		return [...held.filter(({ name, value }) => !this.#unique.has(`${change.kind} ${name} ${value}`)), ...pending];
	}
}
