/** The address that asks a line across meetings. */
export const meetingsAddress = (line: string): string =>
	line === '' ? '/meetings' : `/meetings?${new URLSearchParams({ q: line })}`;
