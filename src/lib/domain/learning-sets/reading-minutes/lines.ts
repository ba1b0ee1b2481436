import type { DocumentBlock } from '../../shared/document-block';
import { folded, type ColumnKind, type LabelKind, type MinutesWords } from './minutes-words.ts';

/** One line of minutes as they are read; a table that lists actions, decisions or people stays whole. */
export type Line = { readonly from: number } & (
	| {
			readonly kind: 'heading' | 'strong' | 'text' | 'item' | 'row' | 'edge' | 'long';
			readonly level: number;
			readonly text: string;
	  }
	| {
			readonly kind: 'table';
			readonly columns: Columns;
			readonly rows: readonly (readonly string[])[];
			readonly head: readonly string[];
	  }
);
export type TextLine = Exclude<Line, { kind: 'table' }>;

/** Which column of a table holds what. `talk`: what was said, with who does something about it in a column of its own. */
export type Columns = Readonly<Partial<Record<ColumnKind, number>>> & {
	readonly of: 'actions' | 'people' | 'decisions' | 'talk';
};

/** Letters of a line in which nobody would look for a name; it is kept as it stands. */
export const LONGEST_LINE = 8_000;

export function linesOf(blocks: readonly DocumentBlock[], words: MinutesWords): Line[] {
	const lines: Line[] = [];
	blocks.forEach((block, from) => {
		if (block.kind === 'table') {
			// Whoever makes minutes of one long table begins another list in the middle of it.
			let table: { rows: (readonly string[])[] } | null = null;
			for (const row of block.rows) {
				const columns = columnsOf(row, words);
				// In the middle of a table a name is no head: "Attendees | Ann Lee | Apologies | None".
				if (columns && (columns.of !== 'people' || row === block.rows[0] || row.every((cell) => isHeadWord(cell, words)))) {
					const begun = { from, kind: 'table' as const, columns, head: row, rows: [] as (readonly string[])[] };
					lines.push(begun);
					table = begun;
				} else if (table) table.rows.push(row);
				else rowLines(from, row);
			}
		} else if (block.kind === 'heading') push(from, 'heading', block.level, block.text);
		else if (block.kind === 'item') push(from, 'item', block.level, block.text);
		else if (block.kind === 'paragraph') push(from, block.strong ? 'strong' : 'text', 0, block.text);
		else push(from, 'edge', 0, block.text);
	});
	return lines;

	/** A row of a table that is not known: its first line across the cells, then what else stands in them. */
	function rowLines(from: number, row: readonly string[]): void {
		const filled = row.filter((cell) => cell.trim() !== '');
		const [head = '', ...rest] = filled;
		if (filled.length === 2 && !head.includes('\n')) {
			const [first = '', ...more] = rest[0]!.split('\n');
			push(from, 'row', 0, `${head}\t${first}`);
			for (const each of more) push(from, 'row', 1, each);
		} else push(from, 'row', 0, filled.map((cell) => cell.replaceAll('\n', '; ')).join('\t'));
	}
	function push(from: number, kind: TextLine['kind'], level: number, text: string): void {
		for (const each of text.split('\n'))
			if (each.length > LONGEST_LINE) lines.push({ from, kind: 'long', level, text: each.trim() });
			else
				for (const piece of atLabels(each, words)) if (piece.trim() !== '') lines.push({ from, kind, level, text: piece.trim() });
	}
}

/** "Date:⇥3 May⇥Venue:⇥Town hall" and "Present: … Apologies: …" are two lines. */
function atLabels(text: string, words: MinutesWords): string[] {
	const cells = text.split('\t');
	const pieces: string[] = [];
	cells.forEach((cell, at) => {
		const isLabel = /[:：]/.test(cell) && labelOf(cell, words) !== null;
		const isHead = cells.length > 2 && at % 2 === 0 && words.label.has(folded(cell));
		const isColumnHead = at > 0 && cells.every((each) => words.label.has(folded(each).replace(/:$/, '')));
		if (at === 0 || ((isLabel || isHead) && !isColumnHead)) pieces.push(cell);
		else pieces[pieces.length - 1] += `\t${cell}`;
	});
	return pieces.flatMap((piece) => {
		for (const match of piece.matchAll(/(?<=[.;)\p{L}])[ \t]+(?=(\p{Lu}[\p{L} ]{3,40}):)/gu)) {
			const kind = words.label.get(folded(match[1]!));
			if (match.index > 0 && (kind === 'present' || kind === 'apologies'))
				return [piece.slice(0, match.index), ...atLabels(piece.slice(match.index).trim(), words)];
		}
		return [piece];
	});
}

/** What the columns of a table hold by its first row, or null where that does not tell. */
function columnsOf(head: readonly string[], words: MinutesWords): Columns | null {
	if (head.length < 2) return null;
	const plain = head.map((cell) => folded(cell.slice(0, 100)).replace(/\s*[:.?]$/, ''));
	const find = (kind: ColumnKind, taken: readonly (number | undefined)[] = []) => {
		const at = plain.findIndex((cell, index) => words.column[kind].has(cell) && !taken.includes(index));
		return at < 0 ? undefined : at;
	};
	const text = find('text');
	const due = find('due', [text]);
	const owner = find('owner', [text, due]);
	const decision = find('decision', [text, due, owner]);
	const name = find('name');
	const status = find('status', [name]);
	const some = (columns: Partial<Record<ColumnKind, number | undefined>>) =>
		Object.fromEntries(Object.entries(columns).filter(([, at]) => at !== undefined));
	if (text !== undefined && (owner !== undefined || due !== undefined))
		return { of: 'actions', ...some({ text, owner, due, decision }) };
	if (owner !== undefined && due !== undefined && head.length > 2) {
		const isFree = (at: number) => at !== owner && at !== due;
		const talk = plain.findLastIndex((cell, at) => isFree(at) && ['minutes', 'other'].includes(words.label.get(cell) ?? ''));
		if (talk >= 0) return { of: 'talk', text: talk, owner, due };
		const rest = plain.findLastIndex(
			(cell, at) => isFree(at) && at < Math.max(owner, due) && !/^(nr|no|#|item|ref|\d*)\.?$/.test(cell)
		);
		if (rest >= 0) return { of: 'actions', text: rest, owner, due };
	}
	if (
		name !== undefined &&
		(status !== undefined || plain.some((cell, at) => at !== name && (words.column.body.has(cell) || words.label.has(cell))))
	)
		return { of: 'people', name, ...some({ status, body: find('body', [name, status]) }) };
	const kinds = plain.map((cell) => words.label.get(cell));
	if (kinds.every((kind) => kind === 'present' || kind === 'apologies') && kinds.includes('apologies')) return { of: 'people' };
	return decision !== undefined && head.length > 1 && !words.label.has(plain[1 - Math.min(decision, 1)] ?? '')
		? { of: 'decisions', decision }
		: null;
}

const isHeadWord = (cell: string, words: MinutesWords): boolean => {
	const plain = folded(cell).replace(/[:.]$/, '');
	return plain === '' || words.label.has(plain) || Object.values(words.column).some((known) => known.has(plain));
};

/** A line without the number or letter that counts it. */
export const unnumbered = (text: string): string => text.replace(/^\s*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]|\(?[a-zA-Z]\))\s+/, '');

/** A label that a line begins with: what it says, what stood beside it in brackets or as a name, and the rest. */
export interface Label {
	readonly kind: LabelKind;
	readonly label: string;
	readonly aside: string;
	readonly rest: string;
}

const NUMBER = /^\s*(?:\(?\d{1,2}(?:\.\d{1,2})*[.):]?|\(?[a-zA-Z][.)]|[IVX]{1,4}\.)\s+/;

export function labelOf(text: string, words: MinutesWords): Label | null {
	const numbered = NUMBER.exec(text)?.[0] ?? '';
	const body = text.slice(numbered.length);
	const split = /^(.{1,70}?)(\s*[:：]\s*|\s*\?\s+|\s*\t\s*|\s+[–—-]+\s+|\s*[–—]\s*)(?=\S|$)(.*)$/s.exec(body);
	const candidates: [string, string][] = [[body, '']];
	if (split) candidates.unshift([split[1]!, split[3]!]);
	for (const [head, rest] of candidates) {
		const aside = /[([]([^)\]]*)[)\]]\s*$/.exec(head);
		const bare = folded(aside ? head.slice(0, aside.index) : head).replace(/[:.\s]+$/, '');
		const direct =
			words.label.get(folded(head).replace(/[:.\s]+$/, '')) ??
			words.label.get(bare) ??
			words.label.get(bare.replace(/\s*(#|no\.?|nr\.?)?\s*\d+(\.\d+)*$/, ''));
		const kind = direct ?? joinedKind(bare, words) ?? (rest === '' ? null : sideKind(bare, words));
		if (kind) return { kind, label: text.slice(0, text.length - rest.length), aside: aside?.[1] ?? '', rest };
		// "Action AB: ring the surgeries"
		if (rest === '') continue;
		const named = /^(.+?)\s+((?:\p{Lu}[\p{L}.'’/&-]*\s?){1,4})$/u.exec(head);
		if (named && words.label.get(folded(named[1]!)) === 'action')
			return { kind: 'action', label: text.slice(0, text.length - rest.length), aside: named[2]!, rest };
	}
	// "Present Ann Lee, Bob Ray", "Present 38 attendees"
	const open = /^(\p{L}+(?: \p{L}+){0,2}?)\s+(?=[\p{Lu}\d])(.*)$/su.exec(body);
	const kind = open && words.label.get(folded(open[1]!));
	if (
		open &&
		(kind === 'present' || kind === 'apologies') &&
		(/^\d/.test(open[2]!) || /^[^,;]+ [^,;]+[,;]/.test(open[2]!)) &&
		!/[.!?]$/.test(open[2]!.trim())
	)
		return { kind, label: text.slice(0, text.length - open[2]!.length), aside: '', rest: open[2]! };
	return null;
}

/** "Ausentes con excusa", "Present for item 4": more words behind the one that says it. */
function sideKind(plain: string, words: MinutesWords): LabelKind | null {
	const [first = '', ...more] = plain.split(' ');
	const kind = words.label.get(first);
	return more.length > 0 && more.length < 4 && (kind === 'apologies' || kind === 'present') ? kind : null;
}

/** "Decisions and agreements", "Action needed - next steps": two labels of one kind. */
function joinedKind(plain: string, words: MinutesWords): LabelKind | null {
	const parts = plain.split(/\s*[–—/&,]\s*|\s*-\s+|\s+(?:and|und|et|y|e|en|i|oraz|a|ac)\s+/).filter((part) => part !== '');
	if (parts.length < 2 || parts.length > 3) return null;
	const kinds = parts.map((part) => words.label.get(part) ?? null);
	if (kinds.every((kind) => kind !== null && kind === kinds[0])) return kinds[0] ?? null;
	return kinds.includes('present') && kinds.includes('apologies') && parts.length === 2 ? 'present' : null;
}
