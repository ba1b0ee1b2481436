import type { Block, Run } from './blocks';
import { readBlocks } from './read-blocks';

/** A Markdown text as plain paragraphs, for an e-mail or a snippet: no marks, lists with dashes or numbers, addresses of links in brackets. */
export const plainText = (markdown: string): string => plainBlocks(readBlocks(markdown));

/** Blocks as plain text, one empty line between paragraphs. */
const plainBlocks = (blocks: readonly Block[]): string => blocks.map(plainBlock).filter(Boolean).join('\n\n');

/** Runs as plain text; a link's address follows its words unless they are the address. */
const plainRuns = (runs: readonly Run[]): string => runs.map((run, at) => run.text + address(run, runs[at + 1])).join('');

function address({ text, href }: Run, next: Run | undefined): string {
	if (!href || href === next?.href || [text, `mailto:${text}`, `http://${text}`].includes(href)) return '';
	return ` (${href.replace(/^mailto:/, '')})`;
}

function plainBlock(block: Block): string {
	switch (block.is) {
		case 'heading':
		case 'paragraph':
			return plainRuns(block.runs).trim();
		case 'code':
			return block.text;
		case 'quote':
			return indent(plainBlocks(block.blocks), '> ', '> ');
		case 'list':
			return block.items
				.map((item, at) => {
					const mark = block.start === null ? '- ' : `${block.start + at}. `;
					return indent(item.map(plainBlock).filter(Boolean).join('\n'), mark, ' '.repeat(mark.length));
				})
				.join('\n');
		case 'table':
			return [block.head, ...block.rows].map((row) => row.map(plainRuns).join(' | ')).join('\n');
		case 'divider':
			return '* * *';
	}
}

const indent = (text: string, first: string, others: string): string => first + text.replaceAll('\n', `\n${others}`);
