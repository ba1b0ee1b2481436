/** What can be asked beside words, each as `name:value` in the line. */
export const FILTERS = ['kind', 'state', 'by', 'objective', 'code', 'body', 'evidence', 'language', 'after', 'before'] as const;
export type FilterName = (typeof FILTERS)[number];

/** One piece of a line that narrows down, its value as it was typed. */
export interface Filter {
	readonly name: FilterName;
	readonly value: string;
}

/** What somebody asks in one line: words, as the search reads them ("phrases" and -without among them), and what narrows them down. */
export interface Question {
	readonly words: string;
	readonly filters: readonly Filter[];
}

/** Letters of a line that are read. */
export const LONGEST_LINE = 10_000;
/** Filters of a line that count; those behind them are words. */
export const MOST_FILTERS = 12;
