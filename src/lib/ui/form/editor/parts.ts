import { Mark, mergeAttributes, Node, type AnyExtension, type Attributes } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';

/** How a thing was marked in the Markdown it came from; it is written back so and never shown. */
const unseen = (names: Readonly<Record<string, unknown>>): Attributes =>
	Object.fromEntries(Object.entries(names).map(([name, value]) => [name, { default: value, rendered: false }]));

/** Text that no form here stands for: a table, code, a picture. It can be read and changed as it was typed. */
const AsTyped = Node.create({
	name: 'asTyped',
	group: 'block',
	content: 'text*',
	marks: '',
	code: true,
	defining: true,
	parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
	renderHTML: ({ HTMLAttributes }) => ['pre', HTMLAttributes, 0]
});

const LineBreak = Node.create({
	name: 'lineBreak',
	group: 'inline',
	inline: true,
	selectable: false,
	linebreakReplacement: true,
	addAttributes: () => unseen({ sign: '  \n' }),
	parseHTML: () => [{ tag: 'br' }],
	renderHTML: () => ['br'],
	renderText: () => '\n',
	addKeyboardShortcuts() {
		return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: this.name }) };
	}
});

/** Only what the server would make a live link of. */
export const isAddress = (href: string): boolean =>
	/^(?:https?:\/\/[^\s()<>]+|mailto:[^\s()<>]+|\/(?!\/)[^\s()<>\\]*)$/i.test(href);

const Link = Mark.create({
	name: 'link',
	inclusive: false,
	addAttributes: () => ({ href: { default: null } }),
	parseHTML: () => [
		{ tag: 'a[href]', getAttrs: (link) => (isAddress((link as HTMLElement).getAttribute('href') ?? '') ? null : false) }
	],
	renderHTML: ({ HTMLAttributes }) => ['a', mergeAttributes(HTMLAttributes, { rel: 'noopener noreferrer nofollow' }), 0]
});

/** All that a text in the editor is made of. What is not here is no part of a text: pasted colours, fonts and pictures fall away. */
export const parts: readonly AnyExtension[] = [
	Document,
	Paragraph,
	Text,
	LineBreak,
	AsTyped,
	Heading,
	Blockquote,
	ListItem,
	BulletList.extend({ addAttributes: () => unseen({ sign: '-', loose: false }) }),
	OrderedList.extend({
		addAttributes: () => ({
			...unseen({ sign: '.', loose: false }),
			start: { default: 1, parseHTML: (list) => Number(list.getAttribute('start') ?? 1) }
		})
	}),
	ListKeymap,
	Link,
	Bold.extend({ addAttributes: () => unseen({ sign: '*' }) }),
	Italic.extend({ addAttributes: () => unseen({ sign: '*' }) }),
	UndoRedo
];
