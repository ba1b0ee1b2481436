import type { Line, TextLine } from './lines';

/** Whether the line after this one goes on with its cell. */
export function isCellBelow(lines: readonly Line[], at: number): boolean {
	const below = lines[at + 1];
	return below?.kind === 'row' && below.level === 1 && below.from === lines[at]!.from;
}

/** The further lines of the cell that a line of two cells begins. */
export function cellBelow(lines: readonly Line[], at: number): TextLine[] {
	const line = lines[at]!;
	const below: TextLine[] = [];
	for (const next of line.kind === 'row' && line.text.includes('\t') ? lines.slice(at + 1) : []) {
		if (next.kind !== 'row' || next.level === 0 || next.from !== line.from) break;
		below.push(next);
	}
	return below;
}
