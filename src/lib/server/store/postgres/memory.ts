import type { AnyCollection, Saved } from '#lib/domain/shared/collection';
import { refText, type Ref } from '#lib/domain/shared/ids';
import type { Document } from '#lib/server/search/postgres/document';
import type { BesideRow } from './beside';
import { saved } from './rows';

/** A long reading (a backup, a job) must not gather the workspace. */
const MOST = 2_000;

/**
 * What one reader was told since the last commit that this process made or heard of: asked again, it need not be fetched
 * again. It lives as long as its reading, which is a request's, and knows of nobody's records but those this reader may read.
 */
export class Memory {
	readonly #records = new Map<string, Saved<unknown>>();
	/** Ids that were looked for among all kinds that come along. */
	readonly #sought = new Set<string>();
	readonly #answers = new Map<string, Promise<unknown>>();
	#moment: number;

	/** `moment` grows with each commit. */
	constructor(
		private readonly collections: ReadonlyMap<string, AnyCollection>,
		private readonly moment: () => number
	) {
		this.#moment = moment();
	}

	/** The record, null where there is none that this reader may read, undefined where that is not known. */
	recall({ kind, id }: Ref): Saved<unknown> | null | undefined {
		this.#forgetOld();
		const known = this.#records.get(refText({ kind, id }));
		if (known) return known;
		return this.#sought.has(id) && this.collections.get(kind)?.comesAlong ? null : undefined;
	}

	/** Asks a question, or gives the answer that it had, or is having. */
	once<T>(question: string, ask: () => Promise<T>): Promise<T> {
		this.#forgetOld();
		const known = this.#answers.get(question) as Promise<T> | undefined;
		if (known) return known;
		const answer = ask();
		this.#answers.set(question, answer);
		answer.catch(() => this.#answers.delete(question));
		return answer;
	}

	/** Fetches rows and remembers all of them; gives those that were asked for, in their order. */
	async fetch(ask: () => Promise<readonly BesideRow[]>): Promise<readonly Fetched[]> {
		const began = this.moment();
		const rows = await ask();
		this.#forgetOld();
		const fetched = rows.flatMap((row) => {
			const of = this.collections.get(row.kind);
			return of ? [{ row, record: saved<unknown>(of, row) }] : [];
		});
		// What was committed meanwhile may be newer than what was read.
		if (began === this.#moment) fetched.forEach((each) => this.#keep(each));
		return fetched.filter(({ row }) => row.place !== null).sort((a, b) => a.row.place! - b.row.place!);
	}

	/** Remembers documents that came with the answer to something asked at the moment `began`. */
	learn(began: number, documents: readonly Document[]): void {
		this.#forgetOld();
		if (began !== this.#moment) return;
		for (const { kind, id, record } of documents) {
			const of = this.collections.get(kind);
			if (of && record) this.#set({ kind, id }, saved(of, { id, ...record }));
		}
	}

	#set(ref: Ref, record: Saved<unknown>): void {
		if (this.#records.size >= MOST) this.#forget();
		this.#records.set(refText(ref), record);
	}

	#keep({ row, record }: Fetched): void {
		this.#set(row, record);
		for (const id of row.names?.split(' ') ?? []) this.#sought.add(id);
	}

	#forgetOld(): void {
		if (this.#moment === this.moment()) return;
		this.#forget();
		this.#moment = this.moment();
	}

	#forget(): void {
		this.#records.clear();
		this.#sought.clear();
		this.#answers.clear();
	}
}

export interface Fetched {
	readonly row: BesideRow;
	readonly record: Saved<unknown>;
}
