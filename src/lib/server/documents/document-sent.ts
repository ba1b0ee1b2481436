import { Invalid } from '#lib/domain/shared/errors';
import { fingerprint } from './fingerprint';
import { DocumentNotRead } from './reading/not-read';

/** A document that a form brought, read. `fingerprint` tells the same document from any other. */
export type Sent<Read> = Read & { readonly name: string; readonly fingerprint: string };

/**
 * What a reader makes of the document that a form brings: a file, at `file`, or what was pasted, at `text`, or at `html` as a word
 * processor put it on the clipboard. Invalid at the field where there is nothing in it that can be read, saying what to do instead;
 * `missing` where nothing was brought.
 */
export async function documentSent<Read extends object>(
	form: FormData,
	missing: string,
	read: (bytes: Uint8Array, name: string) => Promise<Read>
): Promise<Sent<Read>> {
	const sent = form.get('file');
	const file = sent instanceof File && sent.name !== '' ? sent : null;
	const [text, html] = ['text', 'html'].map((name) => String(form.get(name) ?? '').trim());
	if (!file && !text && !html) throw Invalid.field('file', missing);
	const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(html || text);
	if (bytes.byteLength === 0) throw Invalid.field('file', 'This file is empty.');
	const name = file?.name ?? `Pasted.${html ? 'html' : 'txt'}`;
	try {
		const made = await read(bytes, name);
		return { ...made, name: file ? name : 'What was pasted', fingerprint: fingerprint(bytes) };
	} catch (trouble) {
		if (trouble instanceof DocumentNotRead) throw Invalid.field(file ? 'file' : 'text', trouble.message);
		throw trouble;
	}
}
