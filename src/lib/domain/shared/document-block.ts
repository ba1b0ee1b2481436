/**
 * A document somebody brought, as far as its words go: pieces in reading order, each with its text. Line breaks stay `\n` and tabs `\t`;
 * numbers that a word processor counts itself are not there. Headings count from 1, the title of a document 0; items from 0.
 */
export type DocumentBlock =
	| { readonly kind: 'heading'; readonly level: number; readonly text: string }
	/** `strong`: all of it is set in bold, as headings often are. */
	| { readonly kind: 'paragraph'; readonly text: string; readonly strong?: boolean; readonly stressed?: Stressed }
	| { readonly kind: 'item'; readonly level: number; readonly text: string; readonly stressed?: Stressed }
	| { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly stressed?: Stressed }
	/** What stands at the edge of every page, and what hangs below one. */
	| { readonly kind: 'header' | 'footer' | 'footnote'; readonly text: string };

/** Stretches of a piece, in their order, that are bold or shaded; only where its reader was asked for them. */
export type Stressed = readonly string[];

/** A document piece by piece, and as it was read. */
export interface WithSource<Reading> {
	readonly source: readonly DocumentBlock[];
	readonly reading: Reading;
}

/** Letters and digits of a text: what may neither be lost nor made when a document is read. */
export const characters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
