import type { Editor } from '@tiptap/core';
import type { IconName } from '../../icon-paths';

export interface Tool {
	readonly name: string;
	readonly icon: IconName;
	readonly keys?: string;
	readonly isOn: (editor: Editor) => boolean;
	readonly use: (editor: Editor) => void;
}

/** What a writer can do to the words marked, or to those typed next. */
export const TOOLS: readonly Tool[] = [
	{
		name: 'Bold',
		icon: 'bold',
		keys: 'Control+B',
		isOn: (editor) => editor.isActive('bold'),
		use: (editor) => editor.chain().focus().toggleMark('bold').run()
	},
	{
		name: 'Italic',
		icon: 'italic',
		keys: 'Control+I',
		isOn: (editor) => editor.isActive('italic'),
		use: (editor) => editor.chain().focus().toggleMark('italic').run()
	},
	{
		name: 'Heading',
		icon: 'heading',
		isOn: (editor) => editor.isActive('heading'),
		use: (editor) => editor.chain().focus().toggleNode('heading', 'paragraph', { level: 3 }).run()
	},
	{
		name: 'List',
		icon: 'points',
		isOn: (editor) => editor.isActive('bulletList'),
		use: (editor) => editor.chain().focus().toggleList('bulletList', 'listItem').run()
	},
	{
		name: 'Numbered list',
		icon: 'numbered',
		isOn: (editor) => editor.isActive('orderedList'),
		use: (editor) => editor.chain().focus().toggleList('orderedList', 'listItem').run()
	},
	{
		name: 'Quote',
		icon: 'quote',
		isOn: (editor) => editor.isActive('blockquote'),
		use: (editor) => editor.chain().focus().toggleWrap('blockquote').run()
	}
];
