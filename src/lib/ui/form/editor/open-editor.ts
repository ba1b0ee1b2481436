import { Editor } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { cleanPaste } from './clean-paste';
import { parts } from './parts';
import { readMarkdown } from './read-markdown';
import { writeMarkdown } from './write-markdown';

export interface EditorWish {
	readonly place: HTMLElement;
	/** Markdown. */
	readonly text: string;
	readonly attributes: Readonly<Record<string, string>>;
	/** Hears the text as Markdown after each change. */
	readonly changed: (text: string) => void;
	/** Hears that the selection or the text is another. */
	readonly moved: () => void;
	/** Whether a key was meant for something else, such as a list that is open. */
	readonly keyDown: (event: KeyboardEvent) => boolean;
}

/** Puts an editor into a place. It brings no styles of its own along: the page allows none. */
export function openEditor({ place, text, attributes, changed, moved, keyDown }: EditorWish): Editor {
	return new Editor({
		element: place,
		extensions: [...parts],
		injectCSS: false,
		content: readMarkdown(text),
		editorProps: {
			attributes: { ...attributes },
			handleKeyDown: (_view, event) => keyDown(event),
			transformPastedHTML: cleanPaste,
			clipboardTextParser: (pasted, _context, _plain, view) =>
				Slice.maxOpen(view.state.schema.nodeFromJSON(readMarkdown(pasted)).content),
			clipboardTextSerializer: (slice) => writeMarkdown({ type: 'doc', content: slice.content.toJSON() ?? [] })
		},
		onUpdate: ({ editor }) => changed(writeMarkdown(editor.getJSON())),
		onTransaction: moved,
		// A plain box comes into sight whole when Tab reaches it, also over a phone's keyboard; so does this.
		onFocus: ({ editor }) => editor.view.dom.scrollIntoView({ block: 'nearest' })
	});
}

/**
 * Leads whoever writes to the end of the text, at once: Tiptap's own way waits for the next frame, and what was typed until then would
 * go to the button that was pressed.
 */
export function goOnWriting(editor: Editor): void {
	editor.commands.setTextSelection(editor.state.doc.content.size);
	editor.view.focus();
}

/** Puts another text in the place of the one that stands there, without saying that it changed. */
export const replaceText = (editor: Editor, text: string): boolean =>
	editor.commands.setContent(readMarkdown(text), { emitUpdate: false });

/** Says something else about the field to those who hear it. */
export const describe = (editor: Editor, attributes: Readonly<Record<string, string>>): void =>
	editor.setOptions({ editorProps: { ...editor.options.editorProps, attributes: { ...attributes } } });
