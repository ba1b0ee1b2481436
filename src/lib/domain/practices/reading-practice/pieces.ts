import type { DocumentBlock } from '../../shared/document-block';

/** A line of a document. `from`: the piece it stands in. `glued`: it goes on in the paragraph of the line before. */
export interface Line {
	readonly from: number;
	readonly shape: 'heading' | 'strong' | 'item' | 'plain' | 'edge';
	readonly level: number;
	readonly text: string;
	readonly glued: boolean;
}
/** Rows of a table, or of a line set in columns by tabs. */
export interface Grid {
	readonly from: number;
	readonly rows: readonly (readonly string[])[];
}
export type Piece = Line | Grid;

export const isGrid = (piece: Piece): piece is Grid => 'rows' in piece;

/** The lines and tables of a document in their order. */
export const piecesOf = (blocks: readonly DocumentBlock[]): Piece[] =>
	blocks.flatMap((block, from): Piece[] => (block.kind === 'table' ? [{ from, rows: block.rows }] : linesOf(block, from)));

function linesOf(block: Exclude<DocumentBlock, { kind: 'table' }>, from: number): Line[] {
	const shape =
		block.kind === 'heading' || block.kind === 'item'
			? block.kind
			: block.kind !== 'paragraph'
				? 'edge'
				: block.strong
					? 'strong'
					: 'plain';
	const level = 'level' in block ? block.level : 0;
	return plainLines(block.text, { from, shape, level });
}

const plainLines = (text: string, as: Pick<Line, 'from' | 'shape' | 'level'>): Line[] =>
	text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.map((line, at) => ({ ...as, text: line, glued: at > 0 }));

/** Lines of a cell, as if they stood outside of the table. */
export const linesOfCell = (text: string, from: number): Line[] =>
	plainLines(text, { from, shape: 'plain', level: 0 }).map((line) => ({ ...line, glued: false }));

/** The rows of a piece: those of a table, or the columns that tabs set in a line; null where it has none. */
export function rowsOf(piece: Piece): readonly (readonly string[])[] | null {
	if (isGrid(piece)) return piece.rows;
	return piece.text.includes('\t') ? [piece.text.split('\t').map((cell) => cell.trim())] : null;
}

/** All the words of a piece, each cell on its own. */
export const textsOf = (piece: Piece): readonly string[] => (isGrid(piece) ? piece.rows.flat() : [piece.text]);
