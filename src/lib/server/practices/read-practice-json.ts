import { readingOfFile, type FormToRead, type PracticeReading } from '#lib/domain/practices';
import type { WithSource } from '#lib/domain/shared/document-block';
import { Invalid } from '#lib/domain/shared/errors';
import { DocumentNotRead } from '../documents';

/** Far longer than any practice; what is read at once, without a thread. */
const MOST_BYTES = 2_000_000;

/** The practice in a JSON file that Grove wrote. @throws {DocumentNotRead} saying why, in words for whoever brought it */
export function readPracticeJson(bytes: Uint8Array, forms: readonly FormToRead[]): WithSource<PracticeReading> {
	refuseTooLongJson(bytes.byteLength);
	try {
		return readingOfFile(JSON.parse(new TextDecoder().decode(bytes)), forms);
	} catch (trouble) {
		if (trouble instanceof SyntaxError) throw new DocumentNotRead('This is not JSON, whatever its name says.');
		if (trouble instanceof Invalid) throw new DocumentNotRead(trouble.message);
		throw trouble;
	}
}

/** @throws {DocumentNotRead} for a file of more bytes than are read at once */
export function refuseTooLongJson(bytes: number): void {
	if (bytes > MOST_BYTES) throw new DocumentNotRead('This is longer than the description of a practice.');
}
