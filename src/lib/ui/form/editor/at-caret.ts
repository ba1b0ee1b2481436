import type { Editor } from '@tiptap/core';

/** The text of the paragraph before the place where somebody writes; '' where words are marked, or stand as they were typed. */
export function textBefore(editor: Editor): string {
	const { $from, empty } = editor.state.selection;
	if (!empty || !editor.view.hasFocus() || !$from.parent.isTextblock || $from.parent.type.spec.code) return '';
	return $from.parent.textBetween(0, $from.parentOffset, '\n', '\n');
}

/** Puts a link and a space in the place of the letters just typed. */
export function putLink(editor: Editor, letters: number, words: string, href: string): void {
	const to = editor.state.selection.from;
	const link = { type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] };
	editor
		.chain()
		.focus()
		.insertContentAt({ from: to - letters, to }, [link, { type: 'text', text: ' ' }])
		.run();
}

/** Where on the screen the letters just typed begin, and the foot of their line. */
export function placeOf(editor: Editor, letters: number): { readonly left: number; readonly bottom: number } {
	return editor.view.coordsAtPos(Math.max(0, editor.state.selection.from - letters));
}
