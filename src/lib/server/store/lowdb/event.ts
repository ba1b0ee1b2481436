import type { Instant } from '#lib/domain/shared/clock';
import type { ChangeEvent } from '#lib/domain/shared/context';
import { parseRef, refText, type Ref } from '#lib/domain/shared/ids';

/** One commit as a line of the journal holds it. */
export interface StoredCommit {
	/** Sequence number. */
	readonly n: number;
	readonly at: Instant;
	readonly by: string;
	readonly verb: string;
	/** `kind/id`. */
	readonly subject: string;
	readonly key?: string;
	readonly changes: readonly StoredChange[];
}

export type StoredChange =
	| { readonly do: 'put'; readonly ref: string; readonly version: number; readonly shape: number; readonly value: unknown }
	/** A value whose text was forgotten; `erased` is the sequence number of the commit that says by whom and on what ground. */
	| { readonly do: 'put'; readonly ref: string; readonly version: number; readonly erased: number }
	| { readonly do: 'remove'; readonly ref: string; readonly version: number }
	| { readonly do: 'erase'; readonly ref: string; readonly version: number; readonly ground: string };

/** The stored text of a commit whose changes are already texts. */
export function commitText(head: Omit<StoredCommit, 'changes'>, changes: readonly string[]): string {
	return `${JSON.stringify(head).slice(0, -1)},"changes":[${changes.join(',')}]}`;
}

/** The stored text of a put whose value is already a text. */
export function putText(ref: Ref, version: number, shape: number, value: string): string {
	return `{"do":"put","ref":"${refText(ref)}","version":${version},"shape":${shape},"value":${value}}`;
}

/** Reads a reference that the engine itself wrote. */
export const readRef = (text: string): Ref => parseRef(text) ?? { kind: '', id: '' };

/** What the change feed tells of a commit: ids, never text. */
export const changeEvent = (of: StoredCommit): ChangeEvent => ({
	sequence: of.n,
	at: of.at,
	by: of.by,
	verb: of.verb,
	subject: readRef(of.subject),
	refs: of.changes.map((change) => readRef(change.ref))
});
