import { readInline } from './read-inline';
import { writeMarkdown } from './write-markdown';
import { asTyped, type Writing } from './writing';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^(#{1,6}) +(\S.*)$/;
const QUOTE = /^ {0,3}>/;
const ITEM = /^( {0,3})([-*+]|\d{1,9}[.)])( {1,4})(?=\S)/;
/** An item, empty ones and those that begin with code among them. */
const ANY_ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
const INTERRUPTS = /^(?: {0,3}(?:`{3}|~{3}|>|[-*+] +\S|1[.)] +\S)|#{1,6} )/;
/** Lines that make something else of what stands around them: rules, underlined headings, meanings of links, code. */
const OTHER = /^ {0,3}(?:=+|-+|(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,}|\[[^\]]+\]:.*|#{1,6})\s*$|^(?: {4}|\t)/;
const isRuleOfTable = (line: string): boolean => line.includes('|') && line.includes('-') && /^[\s|:-]+$/.test(line);

/**
 * Reads Markdown for the editor. Every block is written back and compared before it is taken; one that would lose a letter, or
 * that the editor has no form for, is kept as it was typed.
 */
export function readMarkdown(source: string): Writing {
	const chunks = chunksOf(source.replace(/\r\n?/g, '\n').split('\n'));
	const blocks = chunks.map((lines) => {
		const whole = lines.join('\n');
		const block = blockOf(lines);
		return block && comesBack(block, whole) ? block : asTyped(whole);
	});
	return { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] };
}

/** Whether a block, written, gives the text it was read from, but for the space and numbers of a list. */
function comesBack(block: Writing, source: string): boolean {
	const written = writeMarkdown({ type: 'doc', content: [block] });
	if (written === source) return true;
	const again = chunksOf(written.split('\n'));
	return bare(written) === bare(source) && again.length === 1 && JSON.stringify(blockOf(again[0]!)) === JSON.stringify(block);
}

/** A text without what may be written in several ways. */
const bare = (source: string): string =>
	source
		.split('\n')
		.map((line) =>
			line
				.trim()
				.replace(/^(?:> ?)+/, '')
				.replace(/^[-*+] +/, '- ')
				.replace(/^\d+([.)]) +/, '1$1 ')
		)
		.filter((line) => line !== '')
		.join('\n');

/** The lines of each block, empty lines between them left out. */
function chunksOf(lines: readonly string[]): string[][] {
	const chunks: string[][] = [];
	for (let at = 0; at < lines.length;) {
		if (lines[at]!.trim() === '') {
			at++;
			continue;
		}
		const end = endOf(lines, at);
		chunks.push(lines.slice(at, end));
		at = end;
	}
	return chunks;
}

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

function endOf(lines: readonly string[], from: number): number {
	const first = lines[from]!;
	const fence = FENCE.exec(first)?.[1];
	if (fence) {
		const closes = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}\\s*$`);
		const close = lines.findIndex((line, at) => at > from && closes.test(line));
		return close < 0 ? lines.length : close + 1;
	}
	if (HEADING.test(first)) return from + 1;
	let end = from + 1;
	if (ANY_ITEM.test(first)) {
		for (; end < lines.length; end++) {
			if (FENCE.test(lines[end]!) && !lines[end]!.startsWith('  ')) break;
			if (!isBlank(lines[end])) continue;
			const next = lines.findIndex((line, at) => at > end && !isBlank(line));
			if (next < 0 || !(/^(?: {2}|\t)/.test(lines[next]!) || sameList(first, lines[next]!))) break;
		}
		return end;
	}
	const quote = QUOTE.test(first);
	while (end < lines.length && !isBlank(lines[end]) && (quote || !INTERRUPTS.test(lines[end]!))) end++;
	return end;
}

const signOf = (line: string): string => ANY_ITEM.exec(line)?.[0].trim().slice(-1) ?? '';
const sameList = (one: string, other: string): boolean => signOf(one) !== '' && signOf(one) === signOf(other);

function blockOf(lines: readonly string[]): Writing | null {
	const first = lines[0]!;
	if (FENCE.test(first)) return null;
	const heading = HEADING.exec(first);
	if (heading) {
		return { type: 'heading', attrs: { level: heading[1]!.length }, content: readInline(heading[2]!) };
	}
	if (ANY_ITEM.test(first)) return ITEM.test(first) ? listOf(lines) : null;
	if (QUOTE.test(first)) {
		if (!lines.every((line) => QUOTE.test(line))) return null;
		const content = inside(lines.map((line) => line.replace(/^ {0,3}> ?/, '')));
		return content && { type: 'blockquote', content };
	}
	return lines.some((line) => OTHER.test(line) || isRuleOfTable(line))
		? null
		: { type: 'paragraph', content: readInline(lines.join('\n')) };
}

function inside(lines: readonly string[]): Writing[] | null {
	const blocks = chunksOf(lines).map(blockOf);
	return blocks.length > 0 && blocks.every((block) => block !== null) ? blocks : null;
}

function listOf(lines: readonly string[]): Writing | null {
	const sign = signOf(lines[0]!);
	const items: string[][] = [];
	let width = 0;
	for (const line of lines) {
		const item = ITEM.exec(line);
		const begins = item && (items.length === 0 || item[1]!.length < width) ? item : null;
		if (begins) {
			if (signOf(line) !== sign) return null;
			width = begins[0].length;
			items.push([line.slice(width)]);
		} else if (isBlank(line)) items.at(-1)!.push('');
		else if (line.startsWith(' '.repeat(width))) items.at(-1)!.push(line.slice(width));
		else return null;
	}
	const contents = items.map(inside);
	if (!contents.every((content): content is Writing[] => content?.[0]?.type === 'paragraph')) return null;
	const attrs = { sign, loose: lines.some(isBlank) };
	const content = contents.map((each) => ({ type: 'listItem', content: each }));
	return /\d/.test(ITEM.exec(lines[0]!)![2]!)
		? { type: 'orderedList', attrs: { start: Number.parseInt(lines[0]!.trim(), 10), ...attrs }, content }
		: { type: 'bulletList', attrs, content };
}
