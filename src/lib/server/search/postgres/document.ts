import type { AnyCollection, Searchable } from '#lib/domain/shared/collection';
import { upgraded } from '#lib/server/store/derive';

/** A document as the statement gives it back. */
export interface Document {
	readonly kind: string;
	readonly id: string;
	readonly record: { readonly version: number; readonly shape: number; readonly value: unknown } | null;
}

/** What search knows of a document, worked out from its value: the index keeps no text. */
export function searchable(document: Document, collections: ReadonlyMap<string, AnyCollection>): Searchable | null {
	const of = collections.get(document.kind);
	if (!of || !document.record) return null;
	return of.search?.(upgraded(of, document.record.shape, document.record.value), document.id) ?? null;
}
