import { plainText } from '#lib/server/markdown';
import type { Part, Sheet } from './sheet';

/** The sheet as plain text to paste into an e-mail: no marks, rows of a table as labelled lines. */
export function toPlainText({ title, kind, lead, readers, parts }: Sheet): string {
	return (
		[kind, underlined(title, '='), lead, ...parts.map(part), readers].filter((text) => text !== undefined).join('\n\n') + '\n'
	);
}

function part(of: Part): string {
	switch (of.is) {
		case 'heading':
			return of.level === 1 ? underlined(of.text, '-') : of.text;
		case 'prose':
			return plainText(of.markdown);
		case 'list':
			return of.items.map((item, at) => `${of.numbered ? `${at + 1}.` : '-'} ${item}`).join('\n');
		case 'ticks':
			return of.items.map((item) => `[x] ${item}`).join('\n');
		case 'table':
			return of.rows.map((cells) => labelled(of.head, cells)).join('\n\n');
		case 'facts':
			return of.facts.map(({ label, value }) => `${label}: ${value}`).join('\n');
		case 'picture':
			return of.alt ? `(${of.alt})` : '';
		case 'note':
		case 'saying':
			return of.text;
	}
}

const underlined = (text: string, stroke: string): string => `${text}\n${stroke.repeat(Math.min(Array.from(text).length, 70))}`;

const labelled = (head: readonly string[], cells: readonly string[]): string =>
	cells.flatMap((cell, at) => (cell ? [head[at] ? `${head[at]}: ${cell}` : cell] : [])).join('\n');
