import type { PracticeReading } from '#lib/domain/practices';
import type { DocumentBlock, WithSource } from '#lib/domain/shared/document-block';
import { isCopy, readCopy } from '#lib/domain/practices/practice-copy/read-copy.ts';
import { practiceWords } from '#lib/domain/practices/reading-practice/practice-words.ts';
import { counted, readPractice } from '#lib/domain/practices/reading-practice/read-practice.ts';
import { fingerprint } from '../documents/fingerprint.ts';
import { isPdf, readPdf } from '../documents/reading/read-pdf.ts';
import { readBlocks } from '../documents/reading/read-blocks.ts';
import { refuseTooLong } from '../documents/reading/refuse-too-long.ts';
import { unfold } from '../documents/reading/unzip.ts';
import type { PracticeToRead, PracticeToUnfold, PracticeUnfolded } from './practice-of-file';

/**
 * Unfolds a document and reads it by the rules, at once and without limits: what serves pages leaves it to a thread (`practiceOfFile`).
 * @throws {DocumentNotRead} saying why, in words for whoever brought it
 */
export function readPracticeDocument({ bytes, name, forms, languages }: PracticeToRead): WithSource<PracticeReading> {
	const keep = { links: true, boxes: true, stress: true };
	const source = readBlocks(bytes, name, keep);
	refuseTooLong(source, TOO_LONG);
	const copy = isCopy(source) ? readCopy(readBlocks(bytes, name, { ...keep, marks: true }), forms) : null;
	if (copy) return { source, reading: counted(source, copy) };
	return readByForms(source, { forms, languages });
}

/** The same of a document of any kind: a PDF is unfolded in steps. */
export async function readAnyPractice(given: PracticeToRead): Promise<WithSource<PracticeReading>> {
	if (!isPdf(given.bytes)) return readPracticeDocument(given);
	const source = await readPdf(given.bytes);
	refuseTooLong(source, TOO_LONG);
	return readByForms(source, given);
}

/** The same of a file that stands in an archive. @throws {DocumentNotRead} */
export async function readFoldedPractice({ folded, ...given }: PracticeToUnfold): Promise<PracticeUnfolded> {
	const bytes = unfold(folded);
	const { reading } = await readAnyPractice({ ...given, bytes });
	return { reading, print: fingerprint(bytes) };
}

const TOO_LONG = 'This is longer than the description of a practice. Bring in one practice at a time.';

const readByForms = (source: readonly DocumentBlock[], { forms, languages }: Pick<PracticeToRead, 'forms' | 'languages'>) => ({
	source,
	reading: readPractice(source, forms, practiceWords(languages))
});
