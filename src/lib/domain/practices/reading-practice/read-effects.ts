import type { Claim, Section } from '../template';
import { choiceNamed, type ReadableChoice, type ReadableSection } from './readable-form.ts';
import { optionAtStart } from './option-at-start.ts';
import { isGrid, rowsOf, type Piece } from './pieces.ts';
import type { ReadEffect } from './practice-reading';

/** What came of a practice, by group. `rest`: what was written before any group is named. */
export interface ReadEffects {
	readonly effects: readonly ReadEffect[];
	readonly rest: readonly Piece[];
	readonly labels: readonly string[];
}

/** Rows of a group and what is said of it, or lines that begin with a group's name. */
export function readEffects(pieces: readonly Piece[], { section, choices }: ReadableSection): ReadEffects {
	const [rest, labels] = [[] as Piece[], [] as string[]];
	const hasOthers = choices.some(({ option }) => option === 'other');
	const found: { group: string; words: string; said: string[] }[] = [];
	const begin = (group: string, words: string, said: readonly string[]) => {
		labels.push(words);
		found.push({ group, words, said: said.filter((each) => each !== '') });
	};
	const row = (cells: readonly string[], isFirst: boolean, hasMore: boolean) => {
		const filled = cells.filter((cell) => cell !== '');
		const [head = '', ...said] = filled;
		const group = cells[0] === '' ? null : choiceNamed(head, choices);
		if (group) begin(group, head, said);
		else if (isFirst && hasMore && filled.every((cell) => cell.length < LONGEST_HEAD && !/\d/.test(cell))) labels.push(...filled);
		else if (cells[0] === '' && found.length > 0) found.at(-1)!.said.push(...filled);
		else if (said.length > 0 && hasOthers) begin('other', head, said);
		else rest.push(...filled.map((text) => ({ from: -1, shape: 'plain' as const, level: 0, text, glued: false })));
	};
	for (const piece of pieces) {
		const rows = rowsOf(piece);
		const whole = isGrid(piece) ? null : choiceNamed(piece.text, choices);
		const start = isGrid(piece) ? null : optionAtStart(piece.text, choices);
		if (rows) groupsInRows(rows, choices).forEach((cells, at, all) => row(cells, at === 0 && isGrid(piece), all.length > 1));
		else if (whole && !isGrid(piece)) begin(whole, piece.text, []);
		else if (start) begin(start.option, start.words, [start.rest]);
		else if (found.length > 0 && !isGrid(piece)) found.at(-1)!.said.push(piece.text);
		else rest.push(piece);
	}
	const effects = found
		.map(({ group, words, said }) => ({ group, words, statement: said.join('\n\n') }))
		.filter(({ statement }) => /[\p{L}\p{N}]/u.test(statement))
		.map((effect) => ({ ...effect, claim: claimOf(effect.statement, section), source: '', when: '' }));
	return { effects, rest, labels };
}

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

/** Longer than the head of a column. */
const LONGEST_HEAD = 40;

/** What the form says of effects in this section; only what gives a figure counts as measured, the rest as reported. */
export function claimOf(statement: string, section: Section): Claim {
	const claims = section.kind === 'effects' ? section.claims : [];
	if (!claims.includes('measured')) return claims.at(-1) ?? 'hoped-for';
	return /\d/.test(statement) ? 'measured' : 'reported';
}
