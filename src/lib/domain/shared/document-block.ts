/**
 * A document somebody brought, as far as its words go: pieces in reading order, each with its text. Line breaks stay `\n` and tabs `\t`;
 * numbers that a word processor counts itself are not there. Headings count from 1, the title of a document 0; items from 0.
 */
export type DocumentBlock =
	| { readonly kind: 'heading'; readonly level: number; readonly text: string }
	/** `strong`: all of it is set in bold, as headings often are. */
	| ({ readonly kind: 'paragraph'; readonly text: string; readonly strong?: boolean } & Stretches)
	| ({ readonly kind: 'item'; readonly level: number; readonly text: string } & Stretches)
	| ({ readonly kind: 'table'; readonly rows: readonly (readonly string[])[] } & Stretches)
	/** What stands at the edge of every page, and what hangs below one. */
	| { readonly kind: 'header' | 'footer' | 'footnote'; readonly text: string };

/** Stretches of a piece, in their order, that are set apart or struck through; only where its reader was asked for them. */
export interface Stretches {
	/** Bold, underlined or shaded. */
	readonly stressed?: readonly string[];
	readonly struck?: readonly string[];
}

/** A document piece by piece, and as it was read. */
export interface WithSource<Reading> {
	readonly source: readonly DocumentBlock[];
	readonly reading: Reading;
}

/** Letters and digits of a text: what may neither be lost nor made when a document is read. */
export const characters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
