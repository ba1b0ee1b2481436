/** One piece of a document as it stands beside what was read from it. `kind` names its look: heading, paragraph, item, table … */
export type SourcePiece =
	| { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
	| { readonly kind: 'heading' | 'paragraph' | 'item' | 'header' | 'footer' | 'footnote'; readonly text: string };
