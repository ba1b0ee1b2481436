/** The address that asks a line across meetings; `coming` for all of those that come. */
export function meetingsAddress(line: string, when: 'all' | 'coming' = 'all'): string {
	const asked = new URLSearchParams({ ...(line === '' ? {} : { q: line }), ...(when === 'all' ? {} : { when }) });
	return asked.size === 0 ? '/meetings' : `/meetings?${asked}`;
}
