import { withoutMentions } from '#lib/domain/people';
import type { Id } from '#lib/domain/shared/ids';
import type { SafeHtml } from '#lib/ui/safe-html';
import { remembering } from './cache';
import { clean } from './clean';
import { escapeText, htmlOf } from './parser';

/** Letters of texts and their results that are kept laid out. */
const MOST_KEPT = 8_000_000;

const AS_TYPED =
	'<p><strong>This text is shown as it was typed, because it is too long or too tangled to lay out.</strong></p>\n';

/** The level of a text's first heading: one below the heading of the page that it stands under. */
type FirstLevel = 2 | 3 | 4;

const NOBODY: ReadonlySet<Id> = new Set();

const renderers = { 2: rendererAt(2), 3: rendererAt(3), 4: rendererAt(4) };

/**
 * Lays a Markdown text out as HTML that is safe to show: CommonMark with tables, strike-through, task lists and bare
 * addresses; raw HTML stays visible as text; pictures become links. Its headings begin at level `first`, and none is more
 * than one below the one before it. Takes well under a second for any text; one over the limits of `shape.ts` comes as it was
 * typed, under a sentence that says so. `known`: the people whose mentions lead to them; every other mention is the name that
 * was typed.
 */
export const renderMarkdown = (text: string, first: FirstLevel = 3, known: ReadonlySet<Id> = NOBODY): SafeHtml =>
	renderers[first](withoutMentions(text, (id) => known.has(id)));

function rendererAt(first: FirstLevel): (text: string) => SafeHtml {
	return remembering((text) => clean(htmlOf(text, first) ?? asTyped(text)), MOST_KEPT / 3);
}

const asTyped = (text: string): string =>
	AS_TYPED +
	text
		.split(/\n{2,}/)
		.map((part) => `<p>${escapeText(part).replaceAll('\n', '<br>\n')}</p>`)
		.join('\n');
