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
	return MARKERS.test(lines) || FAR_IN.test(lines) || STARS.test(lines) || hasDenseEmphasis(lines) || hasLongAddress(text);
}

// Each mark of emphasis looks for its end through the rest of its paragraph, again and again. A paragraph of 2,000 letters
// with a hundred marks costs a hundredth of this.
const MOST_LOOKING = 20_000_000;
// An empty line ends a paragraph, and so does a point of a list.
const PARAGRAPH_ENDS = /\n(?:[ \t]*\n|(?=[ \t]{0,3}[-+*][ \t]+\S))/;

function hasDenseEmphasis(text: string): boolean {
	let looking = 0;
	for (const paragraph of text.split(PARAGRAPH_ENDS)) {
		looking += paragraph.length * (paragraph.match(/\*+|_+|~+/g)?.length ?? 0);
		if (looking > MOST_LOOKING) return true;
	}
	return false;
}

// Finding a bare e-mail address costs the square of an unbroken run that holds an @.
function hasLongAddress(text: string): boolean {
	for (const run of text.split(/\s/)) if (run.length > SOLID && run.includes('@')) return true;
	return false;
}
