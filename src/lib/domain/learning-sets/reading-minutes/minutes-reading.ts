import type { Attendance } from './people-of-text';
import type { ReadAction } from './read-action';

/** One piece of the note, in order: a heading, or what was said. */
export interface ReadItem {
	readonly kind: 'heading' | 'note';
	readonly text: string;
}

/**
 * What one line of a document became, in its order. `from` is the piece of the document it stands in, counted from 0. `label`: words
 * that only said what follows them; `unplaced`: words that found no place; `listed`: it stood in a list.
 */
export type Placed = { readonly from: number } & (
	| { readonly kind: 'heading' | 'decision' | 'label' | 'unplaced'; readonly text: string }
	| { readonly kind: 'note'; readonly text: string; readonly listed?: true }
	| { readonly kind: 'action'; readonly action: ReadAction }
);

/**
 * Minutes as they were read. Dates are `YYYY-MM-DD` or null; what a doubtful one says stands in its text. `labels` are words that only
 * said what follows them, `unplaced` what found no place, `checks` sentences about what somebody should look at.
 */
export interface MinutesReading {
	readonly title: string;
	readonly date: string | null;
	readonly dateText: string;
	/** The times at which it began and ended, `09:30`, empty where they are not said beyond doubt. */
	readonly from: string;
	readonly until: string;
	readonly place: string;
	readonly present: readonly string[];
	readonly apologies: readonly string[];
	/** What stood beside a name: a body, a role, "by telephone". */
	readonly attendance: readonly Attendance[];
	readonly decisions: readonly string[];
	readonly actions: readonly ReadAction[];
	readonly items: readonly ReadItem[];
	readonly labels: readonly string[];
	readonly unplaced: readonly string[];
	/** All of the note in the order of the document. */
	readonly placed: readonly Placed[];
	readonly checks: readonly string[];
	/** Letters and digits of the document, and of the lines as each was placed once: the two are the same. */
	readonly charactersIn: number;
	readonly charactersOut: number;
}
