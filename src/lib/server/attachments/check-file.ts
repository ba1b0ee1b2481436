import { setImmediate as others } from 'node:timers/promises';
import { isPicture, type Attachment } from '#lib/domain/attachments';
import { IDENTIFIER_WORDS, type Finding } from '#lib/server/identifiers/finding';
import { scanIdentifiers, type Known } from '#lib/server/identifiers/scan';
import { LETTERS_READ, readWords } from './text/read-words';

/** What the scan says of a file before somebody new reads it. */
export interface CheckedFile {
	/** `picture`: nothing in it can be read by a machine · `unread`: its words could not be read · `begun`: only its beginning. */
	readonly reach: 'whole' | 'begun' | 'picture' | 'unread';
	/** Each stretch once, with what it looks like. */
	readonly marks: readonly { readonly text: string; readonly what: string }[];
}

const PIECE = 10_000;

/**
 * Looks for what may identify somebody in a file's name, its description and its words. Other requests are answered between
 * its pieces.
 */
export async function checkFile(
	{ name, description, type }: Pick<Attachment, 'name' | 'description' | 'type'>,
	bytes: Uint8Array,
	known: Known
): Promise<CheckedFile> {
	const words = await readWords(type, bytes);
	const said = `${name.replace(/\.\w+$/, '').replace(/[_-]+/g, ' ')}\n${description}\n`;
	const found = new Map<string, Finding>();
	for (const piece of piecesOf(said + (words ?? ''))) {
		for (const finding of scanIdentifiers(piece, known)) found.set(`${finding.kind} ${finding.text}`, finding);
		await others();
	}
	return {
		reach: words === null ? (isPicture(type) ? 'picture' : 'unread') : words.length < LETTERS_READ ? 'whole' : 'begun',
		marks: [...found.values()].map(({ text, kind }) => ({ text, what: IDENTIFIER_WORDS[kind] }))
	};
}

/** A long text in pieces that end with a line, or at least with a word. */
function* piecesOf(text: string): Generator<string> {
	for (let at = 0; at < text.length;) {
		const most = text.slice(at, at + PIECE);
		const end = at + PIECE >= text.length ? most.length : Math.max(most.lastIndexOf('\n'), most.lastIndexOf(' '), 0) + 1;
		yield text.slice(at, at + (end > 1 ? end : most.length));
		at += end > 1 ? end : most.length;
	}
}
