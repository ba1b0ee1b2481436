import type { Fact } from '../answer';
import type { Claim } from '../template';
import type { LaterLine, Wording } from '../wording';
import type { ContactField } from './practice-words';

/** An option that a document ticks or names: the form's own key, and the words that stand in the document. */
export interface ReadOption {
	readonly option: string;
	readonly words: string;
}

/** One row of an effect table; `words` are those of the group in the document. */
export interface ReadEffect {
	readonly group: string;
	readonly words: string;
	readonly claim: Claim;
	readonly statement: string;
	/** Where it says so, and of when; empty where the document has no place for it. */
	readonly source: string;
	readonly when: string;
	/** Where things stood before, as the document has it, or that it says this is not known. */
	readonly baseline: string;
	readonly baselineUnknown: boolean;
}

/** What stands in one section of a document. `text` is Markdown. */
export interface ReadSection {
	/** The key of the section in its template. */
	readonly key: string;
	readonly number: number | null;
	/** The heading as the document has it. */
	readonly heading: string;
	readonly text: string;
	/** The short line for the result card, where the document has one. */
	readonly inShort: string;
	readonly facts: readonly Fact[];
	readonly options: readonly ReadOption[];
	readonly effects: readonly ReadEffect[];
	readonly contact: Readonly<Record<ContactField, string>> | null;
	/** The pieces of the document it was read from, counted from 0. */
	readonly from: readonly number[];
}

/** Words that found no place; `from` is the piece of the document they stand in, counted from 0. */
export interface Unplaced {
	readonly from: number;
	readonly text: string;
}

/** What a copy that Grove wrote says of itself. */
export type AboutCopy = Pick<Wording, 'language' | 'area' | 'source' | 'checkedOn' | 'reviewBy' | 'gaps'> &
	Readonly<Record<LaterLine, string>>;

/**
 * A description of a practice as it was read. `labels` are the form's own words: headings, instructions, options, marks.
 * `template` is null where no form was recognised; all is unplaced then.
 */
export interface PracticeReading {
	readonly template: string | null;
	readonly sections: readonly ReadSection[];
	readonly unplaced: readonly Unplaced[];
	readonly labels: readonly string[];
	/** Null where the document was written elsewhere. */
	readonly about: AboutCopy | null;
	/** Letters and digits of the document, and of everything as it was placed: the two are the same. */
	readonly charactersIn: number;
	readonly charactersOut: number;
}

/** The same before its letters are counted. */
export type ReadPractice = Omit<PracticeReading, 'charactersIn' | 'charactersOut'>;
