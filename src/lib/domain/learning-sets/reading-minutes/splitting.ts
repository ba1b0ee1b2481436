import { folded, type MinutesWords } from './minutes-words.ts';

/** The parts of a list joined by "and" in any language, `&`, `+` or a slash; what stands in brackets stays together. */
export function splitAnd(text: string, words: MinutesWords): string[] {
	const joined = text.replace(/\([^)]*\)/g, (aside) => aside.replace(/\s/g, '\u0001'));
	const parts: string[] = [];
	let part: string[] = [];
	const tokens = joined.split(/\s+/);
	for (const [at, token] of tokens.entries()) {
		const isJoin =
			token === '&' || token === '+' || token === '/' || (token === token.toLowerCase() && words.set.and.has(folded(token)));
		if (isJoin && part.length > 0 && !isWithinName(part, token, tokens.slice(at + 1), words)) {
			parts.push(part.join(' '));
			part = [];
		} else part.push(token);
	}
	if (part.length > 0) parts.push(part.join(' '));
	return parts
		.flatMap((each) => (/^[^\s(]+( [^\s(]+)?\/\S+( \S+)?$/.test(each) ? each.split('/') : [each]))
		.map((each) => each.replaceAll('\u0001', ' '));
}

/** "Joan Puig i Ferrer": a letter between a whole name and one more word joins two surnames. */
function isWithinName(before: readonly string[], joint: string, after: readonly string[], { set }: MinutesWords): boolean {
	const [next = '', then = ''] = after;
	const isLast = then === '' || /^[^\p{L}]|^\p{Lu}\p{L}{0,3}\p{Lu}$/u.test(then) || then === joint;
	return set.surnameJoints.has(joint) && before.length > 1 && /^\p{Lu}\p{Ll}/u.test(next) && isLast;
}

/** Splits at a sign, but not within brackets. */
export function splitOutside(text: string, sign: string): string[] {
	const parts = [''];
	let depth = 0;
	for (const letter of text) {
		if (letter === '(' || letter === '[') depth += 1;
		if (letter === ')' || letter === ']') depth = Math.max(0, depth - 1);
		if (letter === sign && depth === 0) parts.push('');
		else parts[parts.length - 1] += letter;
	}
	return parts;
}
