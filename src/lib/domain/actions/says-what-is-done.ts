/** Words at the head of an action among which the one that says what is done is looked for: “Ada and Grace to ring …”. */
const HEAD = 6;

/**
 * Whether a wording says what will be done near its beginning: “Ring the centre”, “Ada to ring the centre”, not “website”. Without
 * any verbs to look for, and of nothing, it is so.
 */
export function saysWhatIsDone(what: string, verbs: readonly string[]): boolean {
	const words = what.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
	if (words.length === 0 || verbs.length === 0) return true;
	const head = words.slice(0, HEAD);
	return verbs.some((verb) => head.includes(verb));
}

/** The first few verbs, as examples. */
export const fewOf = (verbs: readonly string[]): string => verbs.slice(0, 3).join(', ');
