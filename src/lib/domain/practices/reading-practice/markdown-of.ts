import { isGrid, type Line, type Piece } from './pieces.ts';

/** What was written, as Markdown: paragraphs, lists, headings within a section, tables. No letter is added or left out. */
export function markdownOf(pieces: readonly Piece[]): string {
	let text = '';
	let before: Piece | undefined;
	for (const piece of pieces) {
		const written = isGrid(piece) ? tableOf(piece.rows) : lineOf(piece);
		if (written === '') continue;
		text += `${before ? gapBetween(before, piece) : ''}${written}`;
		before = piece;
	}
	return text;
}

function gapBetween(before: Piece, piece: Piece): string {
	if (isGrid(before) || isGrid(piece)) return '\n\n';
	if (piece.glued) return '\n';
	return before.shape === 'item' && piece.shape === 'item' ? '\n' : '\n\n';
}

function lineOf({ shape, level, text, glued }: Line): string {
	const words = text.replaceAll('\t', ' ');
	if (shape === 'item' && glued) return `${'  '.repeat(level + 1)}${words}`;
	// Plain texts keep the number of an item with its words.
	if (shape === 'item') return `${'  '.repeat(level)}${/^\d{1,2}[.)]\s/.test(words) ? '' : '- '}${words}`;
	if (shape === 'heading') return `### ${words}`;
	return shape === 'strong' && !glued ? `**${words}**` : words;
}

function tableOf(rows: readonly (readonly string[])[]): string {
	const filled = rows.filter((row) => row.some((cell) => cell !== ''));
	const width = Math.max(0, ...filled.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
	if (width < 2) return filled.map((row) => row[0]).join('\n\n');
	const lines = filled.map((row) => {
		const cells = Array.from({ length: width }, (_, at) => (row[at] ?? '').replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|'));
		return `| ${cells.join(' | ')} |`;
	});
	return [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n');
}
