import type { PracticeReading } from '#lib/domain/practices';
import type { WithSource } from '#lib/domain/shared/document-block';
import { isCopy, readCopy } from '#lib/domain/practices/practice-copy/read-copy.ts';
import { practiceWords } from '#lib/domain/practices/reading-practice/practice-words.ts';
import { counted, readPractice } from '#lib/domain/practices/reading-practice/read-practice.ts';
import { readBlocks } from '../documents/reading/read-blocks.ts';
import { refuseTooLong } from '../documents/reading/refuse-too-long.ts';
import type { PracticeToRead } from './practice-of-file';

/**
 * Unfolds a document and reads it by the rules, at once and without limits: what serves pages leaves it to a thread (`practiceOfFile`).
 * @throws {DocumentNotRead} saying why, in words for whoever brought it
 */
export function readPracticeDocument({ bytes, name, forms, languages }: PracticeToRead): WithSource<PracticeReading> {
	const keep = { links: true, boxes: true };
	const source = readBlocks(bytes, name, keep);
	refuseTooLong(source, 'This is longer than the description of a practice. Bring in one practice at a time.');
	const copy = isCopy(source) ? readCopy(readBlocks(bytes, name, { ...keep, marks: true }), forms) : null;
	if (copy) return { source, reading: counted(source, copy) };
	return { source, reading: readPractice(source, forms, practiceWords(languages)) };
}
