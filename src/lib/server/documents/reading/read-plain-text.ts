import type { DocumentBlock, Stretches } from '#lib/domain/shared/document-block';
import { tidy } from './block-builder.ts';
import { keptAddress, type ReadingOptions } from './reading-options.ts';

const RULE = /^\s*([-=_*~]\s*){3,}$/;
const BULLET = /^(\s*)(?:[-*•·▪◦‣–—+o]|\(?[a-zA-Z]\)|\(?\d{1,2}\)|\d{1,2}(?:\.\d{1,2}){0,3}[.)])[ \t]+(?=\S)/;
/** Signs that only draw a bullet; a number or letter stays with its text. */
const DRAWN = /^\s*[-*•·▪◦‣–—+o][ \t]+/;
const EMPTY_BOX = /^\[ \][ \t]+/;
const TICKED_BOX = /^\[[xX]\][ \t]+/;
const FIELD = /^[^:\t]{1,40}:(\s|$)/;

/** The words of a plain text or of Markdown, line by line: what draws headings, lists and tables falls away, every word stays. */
export function readPlainText(source: string, keep: ReadingOptions = {}): DocumentBlock[] {
	const unmarked = (text: string) => withoutMarks(text, keep);
	const lines = tidyLines(source);
	const width = wrapWidth(lines);
	const blocks: DocumentBlock[] = [];
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at]!;
		if (line.trim() === '' || RULE.test(line)) continue;
		const next = lines[at + 1] ?? '';
		const heading = /^\s{0,3}(#{1,6})\s+(.*)$/.exec(line);
		if (heading) blocks.push({ kind: 'heading', level: heading[1]!.length, text: unmarked(withoutClosing(heading[2]!)) });
		else if (isRow(line) && (isRow(next) || isRow(lines[at - 1] ?? ''))) {
			const [from, rows] = [at, [] as string[][]];
			for (; isRow(lines[at] ?? ''); at++) if (!/^[\s|:+-]+$/.test(lines[at]!)) rows.push(cellsOf(lines[at]!).map(unmarked));
			at -= 1;
			if (rows.length > 0) blocks.push({ kind: 'table', rows, ...stretchesIn(lines.slice(from, at + 1).join('\n'), keep) });
		} else if (/^(=+|-{3,})\s*$/.test(next) && line.length < 120 && !BULLET.test(line))
			blocks.push({ kind: 'heading', level: next.startsWith('=') ? 1 : 2, text: unmarked(line) });
		else {
			let text = line;
			while (isContinued(lines[at]!, lines[at + 1] ?? '', width)) text += ` ${lines[++at]!.trim()}`;
			const bullet = BULLET.exec(text);
			const strong = !keep.marks && /^\s*(\*\*|__)[^*_]+\1:?\s*$/.test(text);
			const bare = text.replace(DRAWN, '');
			const written = keep.marks ? tidy : unmarked;
			const words = written(keep.boxes || bare === text ? bare : bare.replace(EMPTY_BOX, '').replace(TICKED_BOX, '☑ '));
			if (words === '') continue;
			const [level, set] = [
				Math.min(Math.floor((bullet?.[1] ?? '').replaceAll('\t', '  ').length / 2), 8),
				stretchesIn(bare, keep)
			];
			if (bullet) blocks.push({ kind: 'item', level, text: words, ...set });
			else blocks.push({ kind: 'paragraph', text: words, ...(strong && { strong: true }), ...set });
		}
	}
	return blocks;
}

/** What stands between marks for bold letters, or for a line through them. */
function stretchesIn(source: string, { stress }: ReadingOptions): Stretches {
	if (!stress || !/[*_~]{2}/.test(source)) return {};
	const [stressed, struck] = [/(\*\*|__)(?=\S)([^*_\n]{1,300})\1/g, /(~~)(?=\S)([^~\n]{1,300})\1/g].map((marks) =>
		[...source.matchAll(marks)].map(([, , said]) => tidy(said!))
	) as [string[], string[]];
	return { ...(stressed.length > 0 && { stressed }), ...(struck.length > 0 && { struck }) };
}

const tidyLines = (source: string) =>
	source
		.replace(/^\ufeff/, '')
		.replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
		.split('\n')
		// A gap of several blanks sets columns, as a tab does.
		.map((line) => {
			const start = /^[ \t]*/.exec(line)![0];
			return start + tidy(line.slice(start.length)).replace(/ {3,}/g, '\t');
		});

const isRow = (line: string) =>
	/^\s*\|.*\|\s*$/.test(line) || (/\S\s*\|\s*\S/.test(line) && (line.match(/\|/g) ?? []).length >= 2);

function cellsOf(line: string): string[] {
	const inner = line
		.trim()
		.replace(/^\|/, '')
		.replace(/(?<!\\)\|$/, '');
	return inner.split(/(?<!\\)\|/).map((cell) => cell.replace(/<br\s*\/?>/gi, '\n'));
}

/** The words of a heading without the signs that close it. */
const withoutClosing = (heading: string): string =>
	heading
		.trimEnd()
		.replace(/(?<!#)#+$/, '')
		.trimEnd();

/**
 * Without the marks that draw bold, slanted and code; a link keeps its words, and its address as it is asked for or behind them. What a mark
 * opens it closes within some lines: else a text of nothing but opening marks would be gone through anew from each of them.
 */
function withoutMarks(text: string, keep: ReadingOptions): string {
	return tidy(text)
		.replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => String.fromCharCode(HIDDEN + sign.charCodeAt(0)))
		.replace(/\[([^[\]]+)\]\(([^)\s]{0,2000})\)/g, (whole, words: string, address: string) => linkOf(whole, words, address, keep))
		.replace(/(\*\*|__)(?=\S)(.{1,2000}?)(?<=\S)\1/g, '$2')
		.replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
		.replace(/`([^`]+)`/g, '$1')
		.replace(/^>\s?/, '')
		.replace(/[\ue021-\ue07e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - HIDDEN))
		.trimEnd();
}

/** Signs that a stroke before them makes letters stand here meanwhile, out of the way of the marks. */
const HIDDEN = 0xe000;

function linkOf(whole: string, words: string, address: string, keep: ReadingOptions): string {
	if (!keep.links) return /^https?:\/\//.test(address) ? `${words} (${address})` : whole;
	const kept = keptAddress(address, keep);
	return kept === null ? words : `[${words}](${kept})`;
}

/** At how many letters lines were broken by a machine, or null where they were not. */
function wrapWidth(lines: readonly string[]): number | null {
	const long = lines.map(({ length }) => length).filter((length) => length >= 55);
	const most = Math.max(0, ...long.slice(0, 5_000));
	return most > 0 && most <= 100 && long.length >= 3 ? most : null;
}

/** Whether a line goes on in the next one: it was broken by a machine, and no new piece begins there. */
function isContinued(line: string, next: string, width: number | null): boolean {
	if (
		next.trim() === '' ||
		RULE.test(next) ||
		BULLET.test(next) ||
		/^\s*[xX]\s/.test(next) ||
		isRow(next) ||
		/^\s{0,3}#{1,6}\s/.test(next) ||
		FIELD.test(next)
	)
		return false;
	// Initials in the margin stand behind the last line of what was said.
	const isEnd = /^\s*\p{L}[^\t]*\t+[^\t]{1,24}$/u.test(next) && width !== null && !/[.!?:]$/.test(line);
	if (line.trim().includes('\t') || (next.trim().includes('\t') && !isEnd)) return false;
	if (line.endsWith('  ')) return false;
	if (/^\s*\p{Ll}/u.test(next) && !/[.!?:;]$/.test(line)) return line.length >= 30;
	// "… Ann Lee and": a short word ends no line of its own.
	if (width !== null && line.length >= 55 && /\s\p{Ll}{1,3}$/u.test(line)) return true;
	return width !== null && line.length + (/^\s*\S+/.exec(next)?.[0].length ?? 0) >= width - 1 && !/[.!?:]$/.test(line);
}
