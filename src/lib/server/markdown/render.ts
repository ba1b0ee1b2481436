import type { SafeHtml } from '#lib/ui/safe-html';
import { remembering } from './cache';
import { clean } from './clean';
import { escapeText, htmlOf } from './parser';

const AS_TYPED =
	'<p><strong>This text is shown as it was typed, because it is too long or too tangled to lay out.</strong></p>\n';

/**
 * Lays a Markdown text out as HTML that is safe to show: CommonMark with tables, strike-through, task lists and bare
 * addresses; raw HTML stays visible as text; headings begin at level 3; pictures become links. Takes well under a second
 * for any text; one over the limits of `shape.ts` comes as it was typed, under a sentence that says so.
 */
export const renderMarkdown: (text: string) => SafeHtml = remembering((text) => clean(htmlOf(text) ?? asTyped(text)));

const asTyped = (text: string): string =>
	AS_TYPED +
	text
		.split(/\n{2,}/)
		.map((part) => `<p>${escapeText(part).replaceAll('\n', '<br>\n')}</p>`)
		.join('\n');
