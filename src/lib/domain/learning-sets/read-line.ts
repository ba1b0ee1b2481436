import type { NoteKind } from './note-item';

/** What the first letter of a line says that it is. */
const MARKS: Readonly<Record<string, NoteKind>> = {
	'!': 'action',
	'?': 'question',
	'=': 'decision',
	'~': 'learning',
	'>': 'quote'
};

/** The kind and words of a line as it was typed in a live meeting. */
export function readLine(text: string): { kind: NoteKind; text: string } {
	const kind = MARKS[text.charAt(0)];
	const words = text.slice(1).trim();
	return kind && words ? { kind, text: words } : { kind: 'information', text };
}
