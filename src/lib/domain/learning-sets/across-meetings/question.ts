/** What a meeting holds that can be asked for: what its note writes down, its actions, and itself by title, theme and agenda. */
export const ASKED_KINDS = ['action', 'decision', 'question', 'learning', 'quote', 'information', 'meeting'] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];

/** How an action stands. */
export const ASKED_STATES = ['open', 'done', 'dropped'] as const;
export type AskedState = (typeof ASKED_STATES)[number];

/** What somebody asks of all meetings that they may read. Of each list any will do; all of what is asked has to hold. */
export interface MeetingQuestion {
	/** As the search reads them: "phrases" and -without among them. */
	readonly words: string;
	readonly kinds: readonly AskedKind[];
	/** Of actions; where none is named, they may stand as they like. */
	readonly states: readonly AskedState[];
	/** Names of people as they were typed, or {@link ME}. */
	readonly who: readonly string[];
	/** Names of sets as they were typed. */
	readonly sets: readonly string[];
	/** A day, month or year, as typed: only later ones; only earlier ones. Empty where it is not asked. */
	readonly after: string;
	readonly before: string;
	/** What the line held that says nothing here, each in a sentence for whoever typed it. It was left out. */
	readonly misunderstood: readonly string[];
}

/** Letters of a line that are read. */
export const LONGEST_QUESTION = 500;
