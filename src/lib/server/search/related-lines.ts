import type { Searchable } from '#lib/domain/shared/collection';
import type { Related } from '#lib/domain/shared/context';
import type { Ref } from '#lib/domain/shared/ids';
import type { TextOf } from './port';
import { writtenIn } from './suggestion';

/** Related records with their titles, and the terms that they share as the record `of` writes them. */
export function relatedLines(
	found: readonly (Ref & { readonly terms: readonly string[] })[],
	of: Searchable | null,
	textOf: TextOf
): readonly Related[] {
	if (!of || found.length === 0) return [];
	const terms = [...new Set(found.flatMap((each) => each.terms))];
	const written = writtenIn(of, terms);
	// All of them stand in it, as they were taken from there; a text that changed this moment may have lost one.
	const words = new Map(written.length === terms.length ? terms.map((term, at) => [term, written[at]!]) : []);
	return found.flatMap(({ kind, id, terms: shared }) => {
		const title = textOf({ kind, id })?.title;
		return title === undefined ? [] : [{ kind, id, title, shared: shared.flatMap((term) => words.get(term) ?? []) }];
	});
}
