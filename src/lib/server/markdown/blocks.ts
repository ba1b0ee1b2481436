/** What a Markdown text says, without saying how it looks: what documents and plain copies are written from. */

/** A stretch of text of one kind. `href` only where the link may be live. A line break is the text `\n`. */
export interface Run {
	readonly text: string;
	readonly strong?: boolean;
	readonly emphasis?: boolean;
	readonly code?: boolean;
	readonly struck?: boolean;
	readonly href?: string;
}

export type Cell = readonly Run[];

export type Block =
	/** `level` 1 to 6, as typed. */
	| { readonly is: 'heading'; readonly level: number; readonly runs: readonly Run[] }
	| { readonly is: 'paragraph'; readonly runs: readonly Run[] }
	/** `start` is the first number, or null for a list without numbers. */
	| { readonly is: 'list'; readonly start: number | null; readonly items: readonly (readonly Block[])[] }
	| { readonly is: 'quote'; readonly blocks: readonly Block[] }
	| { readonly is: 'code'; readonly text: string }
	| { readonly is: 'table'; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }
	| { readonly is: 'divider' };
