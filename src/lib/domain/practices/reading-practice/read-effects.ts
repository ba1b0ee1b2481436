import type { Claim, Section } from '../template';
import { choiceNamed, type ReadableChoice, type ReadableSection } from './readable-form.ts';
import { optionAtStart } from './option-at-start.ts';
import { headedRows, readSource } from './effect-table.ts';
import { isGrid, rowsOf, type Line, type Piece } from './pieces.ts';
import type { PracticeWords } from './practice-words';
import type { ReadEffect } from './practice-reading';
import { readStart, startColumn } from './read-start.ts';

/** What came of a practice, by group. `rest`: what was written before any group is named. */
export interface ReadEffects {
	readonly effects: readonly ReadEffect[];
	readonly rest: readonly Piece[];
	readonly labels: readonly string[];
}

interface Told {
	readonly group: string;
	readonly words: string;
	readonly said: string[];
	readonly starts: string[];
	readonly source?: string;
	readonly when?: string;
}

/** Rows of a group and what is said of it, or lines that begin with a group's name. */
export function readEffects(given: readonly Piece[], { section, choices }: ReadableSection, words: PracticeWords): ReadEffects {
	const pieces = joinedRows(given, choices);
	const [rest, labels] = [[] as Piece[], [] as string[]];
	const found: Told[] = [];
	const to: Gathering = { choices, words, found, rest, labels };
	const alone = linesOfEffects(pieces, choices);
	for (const piece of pieces) {
		const rows = rowsOf(piece);
		if (rows) rowsTold(groupsInRows(rows, choices), isGrid(piece), to);
		else if (!isGrid(piece)) lineTold(piece, alone.has(piece), to);
	}
	const effects = found
		.map((each) => ({ ...each, text: each.said.join('\n\n') }))
		.filter(({ text, starts, source, when }) => /[\p{L}\p{N}]/u.test([text, source, when, ...starts].join('')))
		.map(({ group, words: named, text, starts, source, when }) => ({
			...{ group, words: named },
			...effectSaid(text, section, words, { starts, source, when })
		}));
	return {
		effects: effects.map(({ labels: _, ...effect }) => effect),
		rest,
		labels: [...labels, ...effects.flatMap((each) => each.labels)]
	};
}

/** What is gathered while a section is gone through. */
interface Gathering {
	readonly choices: readonly ReadableChoice[];
	readonly words: PracticeWords;
	readonly found: Told[];
	readonly rest: Piece[];
	readonly labels: string[];
}

function begin(group: string, words: string, said: readonly string[], { found, labels }: Gathering): void {
	labels.push(words);
	found.push({ group, words, said: said.filter((each) => each !== ''), starts: [] });
}

function rowsTold(rows: Rows, hasHead: boolean, to: Gathering): void {
	const { choices, words, found, rest, labels } = to;
	const headed = hasHead ? headedRows(rows, choices, words) : null;
	if (headed) {
		labels.push(...rows[0]!.filter((cell) => cell !== ''), ...headed.labels);
		found.push(
			...headed.rows.map(({ said, start, ...each }) => ({
				...each,
				said: [said].filter(Boolean),
				starts: [start].filter(Boolean)
			}))
		);
		return;
	}
	const column = hasHead ? startColumn(rows, words) : null;
	rows.forEach((cells, at) => {
		const before = found.length;
		const own = column === null || at === 0 ? '' : (cells[column] ?? '');
		rowTold(own === '' ? cells : cells.with(column!, ''), at === 0 && hasHead && rows.length > 1, to);
		if (own !== '' && (found.length > before || (cells[0] === '' && before > 0))) found.at(-1)!.starts.push(own);
		else if (own !== '') rest.push(asPiece(own));
	});
}

function rowTold(cells: readonly string[], mayHead: boolean, to: Gathering): void {
	const { choices, found, rest, labels } = to;
	const filled = cells.filter((cell) => cell !== '');
	const [head = '', ...said] = filled;
	const group = cells[0] === '' ? null : choiceNamed(head, choices);
	if (group) begin(group, head, said, to);
	else if (mayHead && filled.every((cell) => cell.length < LONGEST_HEAD && !/\d/.test(cell))) labels.push(...filled);
	else if (cells[0] === '' && found.length > 0) found.at(-1)!.said.push(...filled);
	else if (said.length > 0 && choices.some(({ option }) => option === 'other')) begin('other', head, said, to);
	else rest.push(...filled.map(asPiece));
}

function lineTold(line: Line, isAlone: boolean, to: Gathering): void {
	const { choices, found, rest } = to;
	const whole = choiceNamed(line.text, choices);
	const start = optionAtStart(line.text, choices);
	if (whole) begin(whole, line.text, [], to);
	else if (start) begin(start.option, start.words, [start.rest], to);
	else if (isAlone) found.push({ group: fallbackOf(choices)!, words: '', said: [line.text], starts: [] });
	else if (found.length > 0) found.at(-1)!.said.push(line.text);
	else rest.push(line);
}

/**
 * Lines that each tell an effect where no group is named at all: the items of a list, or short sentences that stand alone and are all
 * there is.
 */
function linesOfEffects(pieces: readonly Piece[], choices: readonly ReadableChoice[]): ReadonlySet<Piece> {
	const lines = pieces.flatMap((piece) => (isGrid(piece) ? [] : [piece]));
	const isGrouped = lines.some(({ text }) => choiceNamed(text, choices) !== null || optionAtStart(text, choices) !== null);
	if (isGrouped || lines.length < 2 || fallbackOf(choices) === null) return new Set();
	const items = lines.filter(({ shape }) => shape === 'item');
	const isShort = ({ text }: Line) => text.length <= LONGEST_LINE && !/[.!?]\s+\p{Lu}/u.test(text);
	if (items.length > 0) return new Set(items);
	return new Set(lines.length === pieces.length && lines.every(isShort) ? lines : []);
}

const fallbackOf = (choices: readonly ReadableChoice[]): string | null =>
	(choices.find(({ option }) => option === 'other') ?? choices.at(-1))?.option ?? null;

/** Lines in columns whose first cell was broken in two: "Formal care | …" above "givers | …". */
function joinedRows(pieces: readonly Piece[], choices: readonly ReadableChoice[]): readonly Piece[] {
	const joined: Piece[] = [];
	for (const piece of pieces) {
		const before = joined.at(-1);
		const whole = before && !isGrid(before) && !isGrid(piece) ? joinedRow(before, piece, choices) : null;
		if (whole) joined[joined.length - 1] = whole;
		else joined.push(piece);
	}
	return joined;
}

function joinedRow(above: Line, below: Line, choices: readonly ReadableChoice[]): Line | null {
	const [first = '', ...more] = above.text.split('\t');
	const [second = '', ...rest] = below.text.split('\t');
	const isBroken = choiceNamed(first, choices) === null && choiceNamed(`${first} ${second}`, choices) !== null;
	if (!isBroken || first.length > LONGEST_HEAD || choiceNamed(second, choices) !== null) return null;
	return { ...above, text: [`${first} ${second}`, [...more, ...rest].join(' ')].filter(Boolean).join('\t') };
}

/** What is said of an effect, as the form has it; `labels`: words that only tell its start from the rest. */
export function effectSaid(
	text: string,
	section: Section,
	words: PracticeWords,
	{
		starts = [],
		source = '',
		when = ''
	}: { starts?: readonly string[]; source?: string | undefined; when?: string | undefined } = {}
) {
	const claim = claimOf([text, ...starts].join(' '), section);
	const told = source === '' ? readSource(text, words) : { statement: text, source, labels: [] };
	const start = readStart(told.statement, starts, words);
	return { ...start, labels: [...start.labels, ...told.labels], claim, source: told.source, when };
}

type Rows = readonly (readonly string[])[];
const asPiece = (text: string): Piece => ({ from: -1, shape: 'plain', level: 0, text, glued: false });

/** A table whose first row names the groups, at least two, says of each what stands below it: that table, turned round. */
function groupsInRows(rows: readonly (readonly string[])[], choices: readonly ReadableChoice[]): readonly (readonly string[])[] {
	const [heads = [], ...below] = rows;
	const named = heads.map((head) => head !== '' && choiceNamed(head, choices) !== null);
	const areGroups =
		below.length > 0 && named.filter(Boolean).length > 1 && heads.every((head, at) => named[at] || at === 0 || head === '');
	if (!areGroups) return rows;
	const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
	return Array.from({ length: columns }, (_, column) => rows.map((cells) => cells[column] ?? ''));
}

/** Longer than a line that tells one effect. */
const LONGEST_LINE = 220;
/** Longer than the head of a column. */
const LONGEST_HEAD = 40;

/** What the form says of effects in this section; only what gives a figure counts as measured, the rest as reported. */
function claimOf(statement: string, section: Section): Claim {
	const claims = section.kind === 'effects' ? section.claims : [];
	if (!claims.includes('measured')) return claims.at(-1) ?? 'hoped-for';
	return /\d/.test(statement) ? 'measured' : 'reported';
}
