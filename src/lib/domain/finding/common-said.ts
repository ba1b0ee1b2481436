import type { SearchResult } from '../shared/context';

/** Which words were not looked for as too many records hold them, in a sentence; nothing where there are none. */
export const commonSaid = ({ tooCommon = [] }: Pick<SearchResult, 'tooCommon'>): string[] =>
	tooCommon.length === 0
		? []
		: [`Very many records hold these words, so they were left out: ${tooCommon.map((word) => `“${word}”`).join(', ')}.`];
