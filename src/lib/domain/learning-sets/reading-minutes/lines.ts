import type { DocumentBlock } from '../../shared/document-block';
import { folded, type ColumnKind, type LabelKind, type MinutesWords } from './minutes-words';

/** One line of minutes as they are read; a table that lists actions, decisions or people stays whole. */
export type Line = { readonly from: number } & (
	| { readonly kind: 'heading' | 'strong' | 'text' | 'item' | 'row' | 'edge'; readonly level: number; readonly text: string }
	| {
			readonly kind: 'table';
			readonly columns: Columns;
			readonly rows: readonly (readonly string[])[];
			readonly head: readonly string[];
	  }
);
export type TextLine = Exclude<Line, { kind: 'table' }>;

/** Which column of a table holds what. */
export type Columns = Readonly<Partial<Record<ColumnKind, number>>> & { readonly of: 'actions' | 'people' | 'decisions' };

export function linesOf(blocks: readonly DocumentBlock[], words: MinutesWords): Line[] {
	const lines: Line[] = [];
	blocks.forEach((block, from) => {
		if (block.kind === 'table') {
			const at = block.rows.findIndex((row) => columnsOf(row, words) !== null);
			const columns = at === 0 || at === 1 ? columnsOf(block.rows[at]!, words) : null;
			if (columns) {
				for (const row of block.rows.slice(0, at)) push(from, 'row', 0, row.filter((cell) => cell !== '').join('\t'));
				lines.push({ from, kind: 'table', columns, head: block.rows[at]!, rows: block.rows.slice(at + 1) });
			} else for (const row of block.rows) rowLines(from, row);
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
	const plain = head.map((cell) => folded(cell).replace(/[:.]$/, ''));
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
		const rest = plain.findIndex((cell, at) => at !== owner && at !== due && !/^(nr|no|#|item|ref|\d*)\.?$/.test(cell));
		if (rest >= 0) return { of: 'actions', text: rest, owner, due };
	}
	if (
		name !== undefined &&
		(status !== undefined || plain.some((cell, at) => at !== name && (words.column.body.has(cell) || words.label.has(cell))))
	)
		return { of: 'people', name, ...some({ status }) };
	const kinds = plain.map((cell) => words.label.get(cell));
	if (kinds.every((kind) => kind === 'present' || kind === 'apologies') && kinds.includes('apologies')) return { of: 'people' };
	return decision !== undefined && head.length > 1 && !words.label.has(plain[1 - Math.min(decision, 1)] ?? '')
		? { of: 'decisions', decision }
		: null;
}

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
	const split = /^(.{1,70}?)(\s*[:：]\s*|\s*\t\s*|\s+[–—-]+\s+|\s*[–—]\s*)(?=\S|$)(.*)$/s.exec(body);
	const candidates: [string, string][] = [[body, '']];
	if (split) candidates.unshift([split[1]!, split[3]!]);
	for (const [head, rest] of candidates) {
		const aside = /[([]([^)\]]*)[)\]]\s*$/.exec(head);
		const bare = folded(aside ? head.slice(0, aside.index) : head).replace(/[:.\s]+$/, '');
		const direct =
			words.label.get(folded(head).replace(/[:.\s]+$/, '')) ??
			words.label.get(bare) ??
			words.label.get(bare.replace(/\s*(#|no\.?|nr\.?)?\s*\d+(\.\d+)*$/, ''));
		const kind = direct ?? joinedKind(bare, words);
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

/** "Decisions and agreements", "Action needed - next steps": two labels of one kind. */
function joinedKind(plain: string, words: MinutesWords): LabelKind | null {
	const parts = plain.split(/\s*[–—/&,]\s*|\s*-\s+|\s+(?:and|und|et|y|e|en|i|oraz|a|ac)\s+/).filter((part) => part !== '');
	if (parts.length < 2 || parts.length > 3) return null;
	const kinds = parts.map((part) => words.label.get(part) ?? null);
	if (kinds.every((kind) => kind !== null && kind === kinds[0])) return kinds[0] ?? null;
	return kinds.includes('present') && kinds.includes('apologies') && parts.length === 2 ? 'present' : null;
}
