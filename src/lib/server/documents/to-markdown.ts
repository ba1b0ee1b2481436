import { literal } from '#lib/server/markdown';
import type { Part, Sheet } from './sheet';

/** The sheet as Markdown (CommonMark with tables). What people wrote stands in it unchanged. */
export function toMarkdown({ title, kind, lead, readers, parts }: Sheet): string {
	const head = [kind && literal(kind), `# ${literal(title)}`, lead && literal(lead)];
	return [...head, ...parts.map(part), '---', literal(readers)].filter(Boolean).join('\n\n') + '\n';
}

function part(of: Part): string {
	switch (of.is) {
		case 'heading':
			return `${'#'.repeat(of.level + 1)} ${literal(of.text)}`;
		case 'prose':
			return of.markdown.trim();
		case 'list':
			return of.items.map((item, at) => `${of.numbered ? `${at + 1}.` : '-'} ${literal(item)}`).join('\n');
		case 'ticks':
			return of.items.map((item) => `- [x] ${literal(item)}`).join('\n');
		case 'table':
			return [
				row(of.head),
				row(
					of.head.map(() => '---'),
					String
				),
				...of.rows.map((cells) => row(cells))
			].join('\n');
		case 'facts':
			return of.facts.map(({ label, value }) => `- **${literal(label)}:** ${literal(value)}`).join('\n');
		case 'note':
			return `> ${literal(of.text)}`;
		case 'picture':
			return of.alt ? `*${literal(of.alt)}*` : '';
		case 'saying':
			return literal(of.text);
	}
}

/** A table has no lines in its cells: where somebody began one, it is drawn. */
const inCell = (text: string): string => text.trim().split('\n').map(literal).join('<br>');

const row = (cells: readonly string[], written = inCell): string => `| ${cells.map(written).join(' | ')} |`;
