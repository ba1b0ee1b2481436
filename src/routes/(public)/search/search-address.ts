/** The address that asks a line. */
export const searchAddress = (line: string, order: 'relevance' | 'date' = 'relevance'): string => {
	const asked = { ...(line ? { words: line } : {}), ...(order === 'date' ? { order } : {}) };
	return Object.keys(asked).length === 0 ? '/search' : `/search?${new URLSearchParams(asked)}`;
};
