import type { PracticeLanguage, PracticeReading } from '#lib/domain/practices';
import type { DocumentBlock, WithSource } from '#lib/domain/shared/document-block';
import { isCopy, readCopy } from '#lib/domain/practices/practice-copy/read-copy.ts';
import { practiceWords, type PracticeWords } from '#lib/domain/practices/reading-practice/practice-words.ts';
import { counted, readPractice } from '#lib/domain/practices/reading-practice/read-practice.ts';
import { fingerprint } from '../documents/fingerprint.ts';
import { isPdf, readPdf } from '../documents/reading/read-pdf.ts';
import { readBlocks } from '../documents/reading/read-blocks.ts';
import { refuseTooLong } from '../documents/reading/refuse-too-long.ts';
import { refuseWordless } from '../documents/reading/refuse-wordless.ts';
import { unfold } from '../documents/reading/unzip.ts';
import type { PracticeToRead, PracticeToUnfold, PracticeUnfolded, ReadBy } from './practice-of-file';

/**
 * Unfolds a document and reads it by the rules, at once and without limits: what serves pages leaves it to a thread (`practiceOfFile`).
 * @throws {DocumentNotRead} saying why, in words for whoever brought it
 */
export function readPracticeDocument({ bytes, name, forms, languages }: PracticeToRead & ReadBy): WithSource<PracticeReading> {
	const keep = { links: true, boxes: true, stress: true };
	const source = readBlocks(bytes, name, keep);
	refuseTooLong(source, TOO_LONG);
	refuseWordless(source);
	const written = isCopy(source) ? readBlocks(bytes, name, { ...keep, marks: true }) : null;
	const copy = written && readCopy(written, forms);
	if (copy) return { source, reading: counted(written, copy) };
	return readByForms(source, { forms, languages });
}

/** The same of a document of any kind: a PDF is unfolded in steps. */
export async function readAnyPractice(given: PracticeToRead & ReadBy): Promise<WithSource<PracticeReading>> {
	if (!isPdf(given.bytes)) return readPracticeDocument(given);
	const source = await readPdf(given.bytes);
	refuseTooLong(source, TOO_LONG);
	return readByForms(source, given);
}

/** The same of a file that stands in an archive. @throws {DocumentNotRead} */
export async function readFoldedPractice({ folded, name }: PracticeToUnfold, by: ReadBy): Promise<PracticeUnfolded> {
	const bytes = unfold(folded);
	const { reading } = await readAnyPractice({ bytes, name, ...by });
	return { reading, print: fingerprint(bytes) };
}

const TOO_LONG = 'This is longer than the description of a practice. Bring in one practice at a time.';

const readByForms = (source: readonly DocumentBlock[], { forms, languages }: ReadBy) => ({
	source,
	reading: readPractice(source, forms, wordsOf(languages))
});

/** Made once for all documents of an archive. */
const words = new WeakMap<readonly PracticeLanguage[], PracticeWords>();

function wordsOf(languages: readonly PracticeLanguage[]): PracticeWords {
	const made = words.get(languages) ?? practiceWords(languages);
	words.set(languages, made);
	return made;
}
