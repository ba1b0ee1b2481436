/** What each section of a wording says, as plain text. */
export type Words = readonly (readonly [key: string, heading: string, words: string])[];

/** Sections of two wordings by key, in the order of the later one; those that say the same in both are left out. */
export function beside(before: Words, after: Words) {
	const then = new Map(before.map(([key, , words]) => [key, words]));
	const now = new Map(after.map(([key, , words]) => [key, words]));
	const gone = before.filter(([key]) => !now.has(key));
	return [...after, ...gone]
		.map(([key, heading]) => ({ key, heading, before: then.get(key) ?? '', after: now.get(key) ?? '' }))
		.filter(({ before: was, after: is }) => was !== is);
}
