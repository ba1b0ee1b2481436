import type { ChangeEvent } from '#lib/domain/shared/context';
import { parseRef, refText, type Ref } from '#lib/domain/shared/ids';
import type { ArchivedChange, ArchivedCommit } from '../archive';
import type { BlobFacts } from '../blobs';

/** One commit as a line of the journal holds it. */
export interface StoredCommit extends ArchivedCommit {
	/** Request key. */
	readonly key?: string;
}

export type StoredChange = ArchivedChange;

/** The stored text of a commit whose changes are already texts. */
export function commitText(head: Omit<StoredCommit, 'changes'>, changes: readonly string[]): string {
	return `${JSON.stringify(head).slice(0, -1)},"changes":[${changes.join(',')}]}`;
}

/** The stored text of a put whose value is already a text. */
export function putText(ref: Ref, version: number, shape: number, value: string, blobs: readonly BlobFacts[]): string {
	const named = blobs.length > 0 ? `"blobs":${JSON.stringify(blobs)},` : '';
	return `{"do":"put","ref":"${refText(ref)}","version":${version},"shape":${shape},${named}"value":${value}}`;
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
