/** One piece of a document that stands beside what was read from it. `kind` says how it looks. */
export type SourcePiece =
	| { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
	| { readonly kind: 'heading' | 'paragraph' | 'item' | 'header' | 'footer' | 'footnote'; readonly text: string };
