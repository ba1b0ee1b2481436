import type { DocumentBlock, Stretches } from '#lib/domain/shared/document-block';

/** What a paragraph is, told apart by its reader. */
export type Shape = { kind: 'heading'; level: number } | { kind: 'item'; level: number } | { kind: 'paragraph' };

/** How letters are set apart: by bold, a line below or a shade, or by a line through them. */
export type Stretch = keyof Stretches;

interface Paragraph {
	text: string;
	shape: Shape;
	/** Whether every letter so far was bold; undefined before the first one. */
	strong: boolean | undefined;
	/** Stretches set apart or struck through; the last one of its kind goes on while `going`. */
	stretches: Record<Stretch, string[]>;
	going: Stretch | null;
}
interface Table {
	rows: string[][];
	cell: string[] | null;
	span: number;
	/** Its paragraphs, and tables in it, as they stand: what a table of one column, which only sets a page, is made of. */
	paragraphs: DocumentBlock[];
	/** Tables that stand in the cells of its last row. */
	inside: DocumentBlock[];
	stretches: Record<Stretch, string[]>;
	/** Whether the open cell is shaded as a whole. */
	shaded: boolean;
}

/** Cells that one cell may stand for: a span that a document claims may be any number. */
const WIDEST = 50;
/** Blocks and cells of a document: far beyond the longest minutes, far below what fills a machine. */
const MOST_PIECES = 200_000;

/**
 * Gathers paragraphs and tables as a reader meets them. Paragraphs inside of a cell become its lines, those of a table of one column
 * stand on their own; a table in a table follows the row it stands in, and a paragraph inside of another (a text box) comes before it.
 */
export class BlockBuilder {
	readonly blocks: DocumentBlock[] = [];
	readonly #paragraphs: Paragraph[] = [];
	readonly #tables: Table[] = [];
	readonly #edge: 'header' | 'footer' | 'footnote' | null;
	#pieces = 0;

	constructor(edge: 'header' | 'footer' | 'footnote' | null = null) {
		this.#edge = edge;
	}

	/** Whether text that comes now belongs to a paragraph. */
	get isWriting(): boolean {
		return this.#paragraphs.length > 0;
	}

	openParagraph(shape: Shape = { kind: 'paragraph' }): void {
		this.#paragraphs.push({ text: '', shape, strong: undefined, stretches: { stressed: [], struck: [] }, going: null });
	}

	/** Says what the open paragraph is, once that is known. */
	shape(shape: Shape): void {
		const open = this.#paragraphs.at(-1);
		if (open) open.shape = shape;
	}

	/** Says that the open paragraph is an item of a list; a heading that is numbered stays one. */
	item(level: number): void {
		if (this.#paragraphs.at(-1)?.shape.kind !== 'heading') this.shape({ kind: 'item', level });
	}

	/** `stretch`: how it is set apart, where somebody asks for that. */
	write(text: string, strong = false, stretch: Stretch | null = null): void {
		const open = this.#paragraphs.at(-1);
		if (!open) return;
		open.text += text;
		const said = stretch && open.stretches[stretch];
		if (said && open.going === stretch) said[said.length - 1] += text;
		else said?.push(text);
		open.going = stretch;
		if (/[\p{L}\p{N}]/u.test(text)) open.strong = strong && open.strong !== false;
	}

	closeParagraph(): void {
		const done = this.#paragraphs.pop();
		const text = done ? tidy(done.text) : '';
		if (!done || text === '') return;
		this.#count();
		const table = this.#tables.at(-1);
		const block: DocumentBlock =
			done.shape.kind === 'paragraph'
				? { kind: 'paragraph', text, ...(done.strong && { strong: true }), ...stretchesOf(done) }
				: { ...done.shape, text, ...(done.shape.kind === 'item' && stretchesOf(done)) };
		if (table?.cell) {
			table.cell.push(text);
			table.stretches.stressed.push(...done.stretches.stressed);
			table.stretches.struck.push(...done.stretches.struck);
			table.paragraphs.push(block);
		} else this.blocks.push(this.#edge ? { kind: this.#edge, text } : block);
	}

	openTable(): void {
		this.#tables.push({
			rows: [],
			cell: null,
			span: 1,
			paragraphs: [],
			inside: [],
			stretches: { stressed: [], struck: [] },
			shaded: false
		});
	}

	openRow(): void {
		const table = this.#tables.at(-1);
		if (table) this.#endRow(table);
		table?.rows.push([]);
	}

	openCell(span = 1): void {
		const table = this.#tables.at(-1);
		if (table)
			[table.shaded, table.cell, table.span] = [false, [], Number.isFinite(span) ? Math.min(Math.max(span, 1), WIDEST) : 1];
	}

	/** Says, once it is known, over how many columns the open cell stretches. */
	span(span: number): void {
		const table = this.#tables.at(-1);
		if (table && Number.isFinite(span)) table.span = Math.min(Math.max(span, 1), WIDEST);
	}

	/** Says that the open cell is shaded. */
	shade(): void {
		const table = this.#tables.at(-1);
		if (table) table.shaded = true;
	}

	closeCell(): void {
		const table = this.#tables.at(-1);
		if (!table?.cell) return;
		if (table.rows.length === 0) table.rows.push([]);
		this.#count();
		table.rows.at(-1)!.push(table.cell.join('\n'), ...Array<string>(table.span - 1).fill(''));
		if (table.shaded) table.stretches.stressed.push(table.cell.join('\n'));
		table.cell = null;
	}

	closeTable(): void {
		const done = this.#tables.pop();
		if (!done) return;
		this.#endRow(done);
		const around = this.#tables.at(-1);
		const blocks = blocksOf(done);
		if (!around?.cell) return this.#put(blocks);
		around.inside.push(...blocks);
		around.paragraphs.push(...blocks);
	}

	/** Lets tables within the row that ends come after it. */
	#endRow(table: Table): void {
		if (table.inside.length === 0 || isOneColumn(table)) return;
		this.#put([...blocksOf(table), ...table.inside]);
		[table.rows, table.inside, table.paragraphs] = [[], [], []];
		table.stretches = { stressed: [], struck: [] };
	}

	#put(blocks: readonly DocumentBlock[]): void {
		for (const block of blocks) {
			const rows = block.kind === 'table' ? block.rows.map((row) => row.filter((cell) => cell !== '').join('\t')) : [block.text];
			if (this.#edge) for (const text of rows) this.blocks.push({ kind: this.#edge, text });
			else this.blocks.push(block);
		}
	}

	#count(): void {
		if (++this.#pieces > MOST_PIECES) throw new RangeError('more pieces than a document has');
	}
}

const isOneColumn = ({ rows }: Table): boolean => rows.every((row) => row.length <= 1);

/** A table as a block, or what it is made of where one column only sets it on the page. */
function blocksOf(table: Table): readonly DocumentBlock[] {
	const rows = table.rows.filter((row) => row.some((cell) => cell !== ''));
	if (isOneColumn(table)) return table.paragraphs;
	return rows.length === 0 ? [] : [{ kind: 'table', rows, ...stretchesOf(table) }];
}

function stretchesOf({ stretches }: Pick<Paragraph, 'stretches'>): Stretches {
	const [stressed, struck] = [stretches.stressed, stretches.struck].map((all) => all.map(tidy).filter((each) => each !== ''));
	return { ...(stressed!.length > 0 && { stressed: stressed! }), ...(struck!.length > 0 && { struck: struck! }) };
}

/** Without what no reader sees: controls, marks of direction, hard blanks; tabs and line breaks stay. */
export function tidy(text: string): string {
	return (
		text
			.toWellFormed()
			.replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
			.replace(/(?![\t\n\u200c\u200d])[\p{Cc}\p{Cf}]/gu, '')
			.replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
			.replace(/\p{M}{9,}/gu, (marks) => marks.slice(0, 8))
			// Looking behind keeps a run of blanks from being walked again from each of them.
			.replace(/(?<![ \t])[ \t]+$/gm, '')
			.replace(/^ +/gm, '')
			.replace(/^\n+|\n+$/g, '')
			.normalize('NFC')
	);
}
