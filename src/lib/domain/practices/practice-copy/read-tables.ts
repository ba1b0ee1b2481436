import { isGrid, type Piece } from '../reading-practice/pieces.ts';

/**
 * The rows of a table under its own column heads, each by the key of its column; a column that the table leaves out is empty.
 * Null where the piece is no table, or heads any of its columns otherwise.
 */
export function rowsUnder<Key extends string>(
	piece: Piece,
	columns: Readonly<Record<Key, string>>
): Record<Key, string>[] | null {
	if (!isGrid(piece)) return null;
	const [head = [], ...rows] = piece.rows;
	const keys = Object.keys(columns) as Key[];
	const places = head.map((cell) => keys.find((key) => columns[key] === cell));
	if (head[0] !== columns[keys[0]!] || places.includes(undefined)) return null;
	const none = Object.fromEntries(keys.map((key) => [key, ''])) as Record<Key, string>;
	return rows.map((row) => ({ ...none, ...Object.fromEntries(row.map((cell, at) => [places[at], withoutAngles(cell)])) }));
}

/** The same of a table of details, each in a row behind its label. */
export function detailsUnder<Key extends string>(
	piece: Piece,
	head: readonly [string, string],
	labels: Readonly<Record<Key, string>>
): Record<Key, string> | null {
	const rows = rowsUnder(piece, { label: head[0], value: head[1] });
	if (!rows) return null;
	const said = new Map(rows.map(({ label, value }) => [label, value]));
	const keys = Object.keys(labels) as Key[];
	return Object.fromEntries(keys.map((key) => [key, said.get(labels[key]) ?? ''])) as Record<Key, string>;
}

/** Markdown sets addresses of pages apart. */
export const withoutAngles = (cell: string): string => cell.replace(/<(https?:\/\/[^<>\s]+)>/g, '$1');
