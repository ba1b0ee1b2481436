import type { Order } from '#lib/domain/finding';

/** The address that asks a line. */
export const searchAddress = (line: string, order: Order = 'relevance'): string => {
	const asked = { ...(line ? { words: line } : {}), ...(order === 'relevance' ? {} : { order }) };
	return Object.keys(asked).length === 0 ? '/search' : `/search?${new URLSearchParams(asked)}`;
};
