/**
 * Limits on the form of a text, checked before it is parsed, so that no text can hold the process up. All checks are linear.
 * What is over a limit is shown as it was typed; nothing is lost and nothing is refused to be kept.
 */

/** Longest text that is laid out, in UTF-16 units. Longer ones are shown as typed. */
export const LONGEST = 120_000;
const DEEPEST = 20;
const SOLID = 5_000;

const MARKERS = new RegExp(`^(?:[ \\t]{0,4}(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${DEEPEST + 1}}`, 'm');
const FAR_IN = /^[ \t]{80,}(?:[-+*>]|\d{1,9}[.)])/m;
// Each star of a run opens emphasis inside the one before. Dotted lines to write on are shorter.
const STARS = /\*{200}|_{200}/;
const DIVIDER = /^[ \t]*([-*_])[ \t]*(?:\1[ \t]*)+$/gm;

/** Whether a text nests quotes and lists deeper, or runs on longer without a space, than anybody writes. */
export function isTangled(text: string): boolean {
	if (text.length > LONGEST) return true;
	const lines = text.replace(DIVIDER, '');
	return MARKERS.test(lines) || FAR_IN.test(lines) || STARS.test(lines) || hasLongAddress(text);
}

// Finding a bare e-mail address costs the square of an unbroken run that holds an @.
function hasLongAddress(text: string): boolean {
	for (const run of text.split(/\s/)) if (run.length > SOLID && run.includes('@')) return true;
	return false;
}
