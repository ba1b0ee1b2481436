/** Ids of records that a value names: alone, as `kind/id`, or as a token of an audience (`set:id`, `circle:id:2`). Prose is not looked into. */
const NAMED = /^(?:[a-z-]{1,40}[/:])?([a-z0-9]{26})(?::\d{1,9})?$/;
const LONGEST = 80;
/** More than a page shows of one record. */
const MOST = 200;

/** The ids that a stored value names, each once, in the order met; at most 200. */
export function idsNamedIn(value: unknown, found = new Set<string>()): string[] {
	if (typeof value === 'string') {
		const id = value.length <= LONGEST ? NAMED.exec(value)?.[1] : undefined;
		if (id && found.size < MOST) found.add(id);
	} else if (typeof value === 'object' && value !== null) {
		for (const each of Object.values(value)) idsNamedIn(each, found);
	}
	return [...found];
}
