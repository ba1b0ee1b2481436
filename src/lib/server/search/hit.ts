import type { Searchable } from '#lib/domain/shared/collection';
import type { Hit, Marked } from '#lib/domain/shared/context';
import type { Ref } from '#lib/domain/shared/ids';
import { mark, snippetOf } from './snippet';

/** A hit as it is shown: `terms` marked, with the passage that holds most of them. `words`: how many words were asked for. */
export const hitOf = ({ kind, id }: Ref, found: Searchable, terms: ReadonlySet<string>, words: number): Hit => ({
	kind,
	id,
	title: mark(found.title, terms),
	snippet: passageIn(found, terms, words)
});

/** A hit of which only the title is shown. */
export const titleHit = ({ kind, id }: Ref, { title }: Searchable, terms: ReadonlySet<string>): Hit => ({
	kind,
	id,
	title: mark(title, terms),
	snippet: []
});

/** A hit whose texts nobody asked for. */
export const bareHit = ({ kind, id }: Ref): Hit => ({ kind, id, title: [], snippet: [] });

/** The passage of a record that holds most of the terms. */
export const passageIn = ({ body }: Searchable, terms: ReadonlySet<string>, words: number): Marked =>
	snippetOf(body, terms, Math.min(terms.size, words));
