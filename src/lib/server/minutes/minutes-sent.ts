import { createHash } from 'node:crypto';
import type { ReadMinutes } from '#lib/domain/learning-sets';
import { Invalid } from '#lib/domain/shared/errors';
import { DocumentNotRead } from '../documents';
import { minutesOfFile } from './minutes-of-file';

/**
 * The minutes that a form brings: a file, at `file`, or what was pasted, at `text`, or at `html` as a word processor put it on the
 * clipboard. Invalid at the field where there is nothing in it that can be read, saying what to do instead.
 */
export async function minutesSent(form: FormData): Promise<ReadMinutes> {
	const sent = form.get('file');
	const file = sent instanceof File && sent.name !== '' ? sent : null;
	const [text, html] = ['text', 'html'].map((name) => String(form.get(name) ?? '').trim());
	if (!file && !text && !html) throw Invalid.field('file', 'Choose a file, or paste the minutes below.');
	const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(html || text);
	if (bytes.byteLength === 0) throw Invalid.field('file', 'This file is empty.');
	const name = file?.name ?? `Pasted.${html ? 'html' : 'txt'}`;
	try {
		const read = await minutesOfFile(bytes, name);
		return { ...read, name: file ? name : 'What was pasted', fingerprint: createHash('sha256').update(bytes).digest('hex') };
	} catch (trouble) {
		if (trouble instanceof DocumentNotRead) throw Invalid.field(file ? 'file' : 'text', trouble.message);
		throw trouble;
	}
}
