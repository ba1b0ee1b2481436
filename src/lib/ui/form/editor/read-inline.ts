import { text, type Writing } from './writing';

type Mark = NonNullable<Writing['marks']>[number];

/** A stretch of a line: words, a line break, or a run of stars or underscores of which `left` are still letters. */
interface Stretch {
	words: string;
	lineBreak?: string;
	marks: Mark[];
	run?: { sign: string; length: number; left: number; opens: boolean; closes: boolean };
}

const LINK = /\[((?:[^[\]\\`]|\\[^\n])*)\]\(([^\s()<>]+)\)/y;
/** What stays as it was typed: escapes, code, pictures, addresses in angle brackets. */
const LITERAL = /\\[!-/:-@[-`{-~]|(`+)(?!`)[^]*?[^`]\1(?!`)|`+|!\[[^\]\n]*\](?:\([^)\n]*\))?|<[^\s<>]+>/y;
const BREAK = /(?: {2,}|\\)?\n/y;
const SIGNS = /\*+|_+/y;
const PLAIN = /[^\\`![<*_\n ]+| +(?!\n| )|./uy;
const SPACE = /^[\s]?$/u;
const POINT = /^[\p{P}\p{S}]$/u;

/**
 * Reads the Markdown inside a paragraph: bold, italic, links and line breaks. Everything else stays the letters it is, so that
 * writing gives back the same text.
 */
export function readInline(source: string, marks: readonly Mark[] = []): Writing[] {
	const stretches = scan(source);
	emphasise(stretches);
	return joined(stretches, marks);
}

function scan(source: string): Stretch[] {
	const found: Stretch[] = [];
	for (let at = 0; at < source.length;) {
		const take = (pattern: RegExp) => {
			pattern.lastIndex = at;
			const match = pattern.exec(source);
			if (match) at = pattern.lastIndex;
			return match;
		};
		const from = at;
		let match;
		if ((match = take(BREAK))) found.push({ words: '', lineBreak: match[0], marks: [] });
		else if ((match = take(LITERAL))) found.push({ words: match[0], marks: [] });
		else if ((match = take(LINK))) found.push(...linked(match[1]!, match[2]!));
		else if ((match = take(SIGNS))) found.push(run(match[0], source.slice(0, from), source.slice(at)));
		else found.push({ words: (match = take(PLAIN)) ? match[0] : source[at++]!, marks: [] });
	}
	return found;
}

function linked(label: string, href: string): Stretch[] {
	const inside = scan(label);
	emphasise(inside);
	for (const each of inside) each.marks.push({ type: 'link', attrs: { href } });
	return inside;
}

/** Which sides a run of signs can close or open, by the rules of CommonMark for what stands beside it. */
function run(signs: string, before: string, after: string): Stretch {
	const [last, next] = [before.match(/.$/su)?.[0] ?? '', after.match(/^./su)?.[0] ?? ''];
	const left = !SPACE.test(next) && (!POINT.test(next) || SPACE.test(last) || POINT.test(last));
	const right = !SPACE.test(last) && (!POINT.test(last) || SPACE.test(next) || POINT.test(next));
	const word = signs[0] === '_';
	const opens = word ? left && (!right || POINT.test(last)) : left;
	const closes = word ? right && (!left || POINT.test(next)) : right;
	return { words: '', marks: [], run: { sign: signs[0]!, length: signs.length, left: signs.length, opens, closes } };
}

/** Pairs the runs of signs; the rules are CommonMark's, `process emphasis`. */
function emphasise(stretches: Stretch[]): void {
	const runs = stretches.flatMap((each, at) => (each.run ? [{ at, run: each.run }] : []));
	const floor = new Map<string, number>();
	for (let closer = 0; closer < runs.length; closer++) {
		const { at: to, run: last } = runs[closer]!;
		while (last.closes && last.left > 0) {
			const kind = `${last.sign}${last.opens}${last.length % 3}`;
			let opener = closer - 1;
			while (opener >= (floor.get(kind) ?? 0) && !fits(runs[opener]!.run, last)) opener--;
			if (opener < (floor.get(kind) ?? 0)) {
				floor.set(kind, closer);
				break;
			}
			const { at: from, run: first } = runs[opener]!;
			const width = first.left > 1 && last.left > 1 ? 2 : 1;
			const mark = { type: width === 2 ? 'bold' : 'italic', attrs: { sign: last.sign } };
			for (const each of stretches.slice(from + 1, to)) each.marks.push(mark);
			for (const { run: between } of runs.slice(opener + 1, closer)) between.opens = between.closes = false;
			first.left -= width;
			last.left -= width;
		}
	}
}

const fits = (first: NonNullable<Stretch['run']>, last: NonNullable<Stretch['run']>): boolean =>
	first.sign === last.sign &&
	first.opens &&
	first.left > 0 &&
	(!(first.closes || last.opens) || (first.length + last.length) % 3 !== 0 || (first.length % 3 === 0 && last.length % 3 === 0));

function joined(stretches: readonly Stretch[], outer: readonly Mark[]): Writing[] {
	const found: Writing[] = [];
	for (const { words, lineBreak, run: signs, marks } of stretches) {
		const kinds = [...outer, ...marks].filter((mark, at, all) => all.findIndex(({ type }) => type === mark.type) === at);
		const sorted = kinds.sort((one, other) => one.type.localeCompare(other.type));
		if (lineBreak) {
			const node = { type: 'lineBreak', attrs: { sign: lineBreak } };
			found.push(sorted.length > 0 ? { ...node, marks: sorted } : node);
			continue;
		}
		const letters = signs ? signs.sign.repeat(signs.left) : words;
		const last = found.at(-1);
		if (letters === '') continue;
		if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(sorted)) last.text += letters;
		else found.push(text(letters, sorted));
	}
	return found;
}
