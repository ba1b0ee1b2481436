import { Invalid } from '#lib/domain/shared/errors';
import { DocumentNotRead } from './reading/not-read';
import { readCsv, type ReadCsv } from './reading/read-csv';

/**
 * The table that a form brings: the file where one was chosen, else what was pasted, or what stands there since it was looked at.
 * `isNew`: nobody has said yet what its columns hold, which a form tells by the field `said`.
 */
export async function tableSent(form: FormData, said: string): Promise<{ readonly bytes: Uint8Array; readonly isNew: boolean }> {
	const file = form.get('file');
	if (file instanceof File && file.size > 0) return { bytes: new Uint8Array(await file.arrayBuffer()), isNew: true };
	return { bytes: new TextEncoder().encode(String(form.get('csv') ?? '')), isNew: !form.has(said) };
}

/** The rows of a table that somebody brought. Invalid at `csv` where it is none, in words for them. */
export function tableRead(bytes: Uint8Array): ReadCsv {
	try {
		return readCsv(bytes);
	} catch (trouble) {
		if (trouble instanceof DocumentNotRead) throw Invalid.field('csv', trouble.message);
		throw trouble;
	}
}
