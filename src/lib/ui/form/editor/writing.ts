import type { JSONContent } from '@tiptap/core';

/**
 * A text as the editor holds it. Blocks: `paragraph`, `heading` {level}, `blockquote`, `bulletList` {sign, loose},
 * `orderedList` {start, sign, loose}, `listItem`, `asTyped`. Inside: `text` with the marks `bold` {sign}, `italic` {sign} and `link` {href},
 * and `lineBreak` {sign}.
 */
export type Writing = JSONContent;

export const text = (letters: string, marks: Writing['marks'] = []): Writing =>
	marks.length > 0 ? { type: 'text', text: letters, marks } : { type: 'text', text: letters };

/** Markdown that the editor has no form for: it stands there letter by letter, and is written back so. */
export const asTyped = (source: string): Writing => ({
	type: 'asTyped',
	...(source === '' ? {} : { content: [text(source)] })
});
