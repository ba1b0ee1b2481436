import { labelOf } from './labels.ts';
import type { Line, TextLine } from './lines';
import { folded, type MinutesWords } from './minutes-words.ts';

/** Lines that one list is broken over at most. */
const MOST = 30;

/**
 * Lines of minutes with those put together again over which a machine, or a narrow column, broke one list of people: "Present: Ann Lee, Bob" above
 * "Ray, Cat Poe". Lines that name one person each stay as they are.
 */
export function joinedLists(lines: readonly Line[], words: MinutesWords): Line[] {
	const joined: Line[] = [];
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at]!;
		const run = line.kind === 'text' || line.kind === 'row' ? brokenFrom(lines, at, line, words) : [];
		if (run.length === 0) joined.push(line);
		else {
			const text = [line as TextLine, ...run].map((each) => each.text).join(' ');
			joined.push({ ...(line as TextLine), text });
			at += run.length;
		}
	}
	return joined;
}

/** The lines below one that its list goes on in; none where it is whole. */
function brokenFrom(lines: readonly Line[], at: number, line: TextLine, words: MinutesWords): TextLine[] {
	const label = labelOf(line.text, words);
	if ((label?.kind !== 'present' && label?.kind !== 'apologies') || label.rest === '' || line.text.includes('\t')) return [];
	const below: TextLine[] = [];
	for (const next of lines.slice(at + 1, at + 1 + MOST)) {
		const isNext = next.kind === line.kind || (line.kind === 'row' && next.from === line.from);
		if (!isNext || next.kind === 'table' || next.text.includes('\t') || labelOf(next.text, words)) break;
		if (isEnded((below.at(-1) ?? line).text) || /:/.test(next.text)) break;
		below.push(next);
	}
	const all = [line, ...below].map(({ text }) => text);
	for (let count = below.length; count > 0; count--)
		if (isBroken(all.slice(0, count + 1), label.label.length, words)) return below.slice(0, count);
	return [];
}

const isEnded = (text: string): boolean => /\p{L}{3,}\.$/u.test(text);

/** Whether lines are one text that was broken: none could have held the next word, and somewhere what is broken belongs together. */
function isBroken(all: readonly string[], label: number, words: MinutesWords): boolean {
	const [first = '', ...more] = all;
	if (!/[,;]/.test([first.slice(label), ...more.slice(0, -1)].join(' ')) && !/[,;]/.test(more.at(-1) ?? '')) return false;
	const width = Math.max(...all.map((text) => text.length));
	const isFull = (text: string, at: number) =>
		at === all.length - 1 || text.length + 1 + /^\S+/.exec(all[at + 1]!)![0].length >= width;
	const breaks = more.map((next, at) => [all[at]!, next] as const);
	if (breaks.every(([text, next]) => isTorn(text, next, words))) return true;
	// "…, Ann Lee, Cat" above "Poe"
	if (more.length === 1 && isNameTorn(first, more[0]!) && areWhole(first.slice(label)) && /^\S+(?:[,;]|$)/.test(more[0]!))
		return true;
	const areLists = more.slice(0, -1).every((text) => /[,;]/.test(text)) && (more.length > 1 || /[,;]/.test(more[0]!));
	return areLists && all.every(isFull) && breaks.some(([text, next]) => isTorn(text, next, words) || isNameTorn(text, next));
}

/** Whether the end of a line and the beginning of the next cannot stand alone: a separator or "and" at the end, a bracket that is open, a small letter. */
function isTorn(text: string, next: string, { set }: MinutesWords): boolean {
	const count = (sign: RegExp) => text.match(sign)?.length ?? 0;
	const last = folded(/\S+$/.exec(text)![0]);
	// A separator between others, a bracket that is open, a small word, "J. R."
	return (
		/[,–—-]$|;.*;$|\s\p{Ll}{1,3}$|(?:\s\p{Lu}\.)+$/u.test(text) ||
		set.and.has(last) ||
		set.particles.has(last) ||
		/^[\p{Ll}([–]/u.test(next) ||
		count(/[([]/g) > count(/[)\]]/g)
	);
}

/** "…, Cat" above "Poe, Dan Fox": one word behind the last separator, and more before the others. */
function isNameTorn(text: string, next: string): boolean {
	const last = text
		.split(/[,;:]\s*/)
		.at(-1)!
		.trim();
	return !/\s/.test(last) && /^\p{Lu}\p{Ll}/u.test(last) && /^\p{Lu}['’]?\p{L}*\p{Ll}/u.test(next);
}

/** Whether all but the last of some people have two words at least. */
const areWhole = (list: string): boolean =>
	list
		.split(/[,;]\s*/)
		.slice(0, -1)
		.every((each) => /\S\s+\S/.test(each));
