/**
 * A page of Grove as it leaves it: what it says, free of any file format. Every plain string in it is shown letter for
 * letter; only `prose` is read as Markdown.
 */
export interface Sheet {
	readonly title: string;
	/** What this is, over the title: "Note of a learning set meeting". */
	readonly kind?: string;
	readonly lead?: string;
	/** BCP 47 language of most of it; British English where it is left out. */
	readonly language?: string;
	/** Who may read it, in words; it stands at the foot of every page. */
	readonly readers: string;
	readonly parts: readonly Part[];
}

export interface Fact {
	readonly label: string;
	readonly value: string;
}

export type Level = 1 | 2 | 3;

export type Part =
	| { readonly is: 'heading'; readonly text: string; readonly level: Level }
	| { readonly is: 'prose'; readonly markdown: string }
	| { readonly is: 'list'; readonly items: readonly string[]; readonly numbered: boolean }
	| { readonly is: 'ticks'; readonly items: readonly string[] }
	| { readonly is: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
	| { readonly is: 'facts'; readonly facts: readonly Fact[] }
	| { readonly is: 'note'; readonly text: string }
	| ({ readonly is: 'picture' } & SheetPicture)
	| { readonly is: 'saying'; readonly text: string };

/** A JPEG, PNG or WebP with its size in points; `alt` is what it shows, empty where it only decorates. */
export interface SheetPicture {
	readonly type: string;
	readonly bytes: Uint8Array;
	readonly alt: string;
	readonly width: number;
	readonly height: number;
}

/** The title is above level 1. */
export const heading = (text: string, level: Level = 1): Part => ({ is: 'heading', text, level });
/** Text that somebody wrote; its own headings go below the heading it stands under. */
export const prose = (markdown: string): Part => ({ is: 'prose', markdown });
export const list = (items: readonly string[]): Part => ({ is: 'list', items, numbered: false });
export const numberedList = (items: readonly string[]): Part => ({ is: 'list', items, numbered: true });
/** Options of a form that are ticked. */
export const ticks = (items: readonly string[]): Part => ({ is: 'ticks', items });
/** Each row has as many cells as `head`, which is repeated on every page the table runs over. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): Part => ({ is: 'table', head, rows });
export const facts = (all: readonly Fact[]): Part => ({ is: 'facts', facts: all });
/** A sentence set apart: what a reader must know before the rest. */
export const note = (text: string): Part => ({ is: 'note', text });
/** A picture that stays with what follows it. */
export const picture = (of: SheetPicture): Part => ({ is: 'picture', ...of });
/** One idea in large letters. */
export const saying = (text: string): Part => ({ is: 'saying', text });
